package org.cairn.sync.type;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.domain.problem.Problem;

/**
 * The header {@code Cairn-Types}: which versions of document types an app was built for, as {@code
 * assessment=3, response=2}. An app that says nothing is taken to follow the present ones.
 */
public final class DeviceTypes {
  private static final Pattern ONE = Pattern.compile("\\s*([a-z][a-z0-9-]{0,63})=(\\d{1,9})\\s*");

  private DeviceTypes() {}

  /**
   * @param header the header's text, or null
   * @throws Problem {@code INVALID} for text of another form
   */
  public static Map<String, Integer> parse(String header) {
    var versions = new HashMap<String, Integer>();
    if (header == null || header.isBlank()) {
      return versions;
    }
    for (var part : header.split(",")) {
      var match = ONE.matcher(part);
      if (!match.matches()) {
        throw Problem.invalid("Cairn-Types", "Must be name=version, separated by commas.");
      }
      versions.put(match.group(1), Integer.valueOf(match.group(2)));
    }
    return versions;
  }
}
