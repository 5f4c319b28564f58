package org.cairn.domain.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a MySQL or MariaDB database, as people write it: {@code
 * mysql://host:port/schema?option=value}, with or without {@code jdbc:}, {@code mariadb} as well.
 *
 * @param hosts one or more of {@code host:port}, with commas between
 * @param schema the schema of this installation
 * @param options what was given behind the question mark
 */
public record DatabaseUrl(String hosts, String schema, Map<String, String> options) {
  private static final String PORT =
      "(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])";
  private static final String HOST = "(?:[\\w.\\-]+|\\[[0-9A-Fa-f:.]+\\])(?::" + PORT + ")?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?(?:mysql|mariadb)://(%s(?:,%s)*)/(\\w+)(?:\\?(.*))?".formatted(HOST, HOST));

  /** The driver decodes values; what is no escape would fail it. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final Set<String> OPTIONS =
      Set.of(
          "user",
          "password",
          "sslMode",
          "allowPublicKeyRetrieval",
          "trustCertificateKeyStoreUrl",
          "trustCertificateKeyStoreType",
          "trustCertificateKeyStorePassword",
          "serverRSAPublicKeyFile");

  /** MariaDB's names of the modes, and Connector/J's. */
  private static final Map<String, String> MODES =
      Map.of(
          "disable", "DISABLED",
          "trust", "REQUIRED",
          "required", "REQUIRED",
          "disabled", "DISABLED",
          "verify-ca", "VERIFY_CA",
          "verify_ca", "VERIFY_CA",
          "verify-full", "VERIFY_IDENTITY",
          "verify_identity", "VERIFY_IDENTITY");

  /**
   * What Connector/J would do otherwise: fall back to clear text, wait for ever, go on after a
   * failed statement of a batch, and ask the server what it has just been told.
   */
  private static final String FIXED =
      "&allowLoadLocalInfile=false&allowMultiQueries=false"
          + "&connectTimeout=5000"
          + "&continueBatchOnError=false&rewriteBatchedStatements=true"
          + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&useLocalSessionState=true&elideSetAutoCommits=true&cacheServerConfiguration=true"
          + "&cachePrepStmts=true&prepStmtCacheSize=256&prepStmtCacheSqlLimit=8192";

  public DatabaseUrl {
    options = Map.copyOf(options);
  }

  static boolean isValid(String text) {
    return parse(text).isPresent();
  }

  /** Nothing for an address of another database, or with an option that Cairn does not pass on. */
  public static Optional<DatabaseUrl> parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var options = options(match.group(3));
    var mode = options.get("sslMode");
    if (!OPTIONS.containsAll(options.keySet())
        || options.entrySet().stream().anyMatch(DatabaseUrl::isUndecodable)
        || mode != null && !MODES.containsKey(mode.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(new DatabaseUrl(match.group(1), match.group(2), options));
  }

  /** User and password are not decoded. */
  private static boolean isUndecodable(Map.Entry<String, String> option) {
    return !Set.of("user", "password").contains(option.getKey())
        && BROKEN_ESCAPE.matcher(option.getValue()).find();
  }

  private static Map<String, String> options(String query) {
    var options = new LinkedHashMap<String, String>();
    if (query != null) {
      for (var pair : query.split("&")) {
        var parts = pair.split("=", 2);
        options.put(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    return options;
  }

  /**
   * For Connector/J, without user and password.
   *
   * @param patience how long to wait for an answer before the connection is given up; zero: for
   *     ever
   */
  public String jdbc(Duration patience) {
    var given = new StringBuilder();
    options.forEach(
        (name, value) -> {
          if (!Set.of("user", "password", "sslMode", "allowPublicKeyRetrieval").contains(name)) {
            given.append('&').append(name).append('=').append(value);
          }
        });
    return "jdbc:mysql://"
        + (hosts + "/" + schema)
        + ("?sslMode=" + sslMode())
        + ("&allowPublicKeyRetrieval=" + (isLoopback() && sslMode().equals("DISABLED")))
        + ("&socketTimeout=" + patience.toMillis())
        + FIXED
        + given;
  }

  public Optional<String> user() {
    return Optional.ofNullable(options.get("user"));
  }

  public Optional<String> password() {
    return Optional.ofNullable(options.get("password"));
  }

  /** The same server, another schema. */
  public DatabaseUrl withSchema(String other) {
    return new DatabaseUrl(hosts, other, options);
  }

  /** Encrypted, to the very server that is meant, unless the way does not leave this machine. */
  private String sslMode() {
    var given = options.get("sslMode");
    if (given != null) {
      return MODES.get(given.toLowerCase(Locale.ROOT));
    }
    return isLoopback() ? "DISABLED" : "VERIFY_IDENTITY";
  }

  private boolean isLoopback() {
    return SettingsRules.isLoopback(hosts.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", ""));
  }

  /** Without the options, which may hold the password. */
  @Override
  public String toString() {
    return hosts + "/" + schema;
  }
}
