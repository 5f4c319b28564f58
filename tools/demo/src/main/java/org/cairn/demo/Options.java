package org.cairn.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.demo.sample.SampleFolder;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * What the demo was told, by arguments first, else by the environment.
 *
 * @param address of the instance
 * @param samples folder of the sample files; nothing for the small built-in set
 * @param password of the administrator, where it was given
 */
record Options(String address, Optional<Path> samples, String username, Optional<String> password) {
  static final String USAGE =
      """
      ./cairn demo [options]: load demonstration data into a running instance

        --url ADDRESS          the instance; default: address and port of the settings
        --samples FOLDER       the sample files; default: CAIRN_SAMPLES, else ../shared/data beside
                               this checkout where it exists, else the small built-in set
        --small                the small built-in set
        --admin NAME           an administrator's user name; default: admin
        --admin-password TEXT  that user's password, which other users of this machine can see
                               while the demo runs; default: CAIRN_ADMIN_PASSWORD, else it is asked

      Running it again is safe: it makes new users and new documents.
      """;

  private static final List<String> VALUES =
      List.of("--url", "--samples", "--admin", "--admin-password");
  private static final String BESIDE = "../shared/data";

  /**
   * @param home folder of the checkout
   * @throws DemoFailure for arguments that are no options
   */
  static Options of(List<String> arguments, Settings settings, Path home) {
    var given = parse(arguments);
    var password = Optional.ofNullable(given.get("--admin-password"));
    return new Options(
        address(given.getOrDefault("--url", settings.baseUrl())),
        given.containsKey("--small") ? Optional.empty() : samples(given, home),
        given.getOrDefault("--admin", "admin"),
        password.or(() -> settings.optional(Setting.ADMIN_PASSWORD)));
  }

  private static String address(String text) {
    if (!text.matches("https?://[^/]+.*")) {
      throw new DemoFailure("Not an address, such as http://127.0.0.1:8080: " + text);
    }
    return text;
  }

  private static Map<String, String> parse(List<String> arguments) {
    var given = new HashMap<String, String>();
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var name = rest.next();
      if (name.equals("--small")) {
        given.put(name, "");
      } else if (VALUES.contains(name) && rest.hasNext()) {
        given.put(name, rest.next());
      } else {
        throw new DemoFailure("Not an option, or without its value: " + name + "\n\n" + USAGE);
      }
    }
    return given;
  }

  private static Optional<Path> samples(Map<String, String> given, Path home) {
    var named = given.getOrDefault("--samples", System.getenv("CAIRN_SAMPLES"));
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return Optional.of(home.resolve(BESIDE).normalize())
        .filter(Files::isDirectory)
        .filter(SampleFolder::isAt);
  }
}
