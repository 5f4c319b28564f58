package org.cairn.domain.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a database server says it is.
 *
 * @param isMariaDb else MySQL
 */
public record DatabaseProduct(boolean isMariaDb, int major, int minor) {
  private static final Pattern NUMBERS = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+).*");

  /**
   * Reads the answer to {@code SELECT VERSION()}, such as {@code 11.4.5-MariaDB} or {@code 8.4.3}.
   */
  public static Optional<DatabaseProduct> parse(String version) {
    var match = NUMBERS.matcher(version);
    return match.matches()
        ? Optional.of(
            new DatabaseProduct(
                version.contains("MariaDB"),
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2))))
        : Optional.empty();
  }

  /** MariaDB 10.6 and newer, MySQL 8.4 and newer. */
  public boolean isSupported() {
    return isMariaDb ? isAtLeast(10, 6) : isAtLeast(8, 4);
  }

  private boolean isAtLeast(int leastMajor, int leastMinor) {
    return major > leastMajor || major == leastMajor && minor >= leastMinor;
  }

  /** A sentence for the one who chose another. */
  public String refusal() {
    return "CAIRN_DB_URL names "
        + (isMariaDb ? "MariaDB " : "MySQL ")
        + (major + "." + minor)
        + "; Cairn needs MySQL 8.4 or 9, or MariaDB 10.6 or newer";
  }
}
