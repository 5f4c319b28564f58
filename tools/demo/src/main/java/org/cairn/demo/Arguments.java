package org.cairn.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** What stood behind the command: names with values, and flags. */
final class Arguments {
  /** What every demonstration has to know. */
  private static final List<String> LOGIN = List.of("--url", "--admin", "--admin-password");

  static final String LOGIN_USAGE =
      """
        --url ADDRESS          the instance; default: address and port of the settings
        --admin NAME           an administrator's user name; default: admin
        --admin-password TEXT  that user's password, which other users of this machine can see
                               while the demo runs; default: CAIRN_ADMIN_PASSWORD, else it is asked
      """;

  private final Map<String, String> given;

  private Arguments(Map<String, String> given) {
    this.given = given;
  }

  /**
   * @param valued names with a value, besides those of the login
   * @throws DemoFailure for arguments that are no options
   */
  static Arguments parse(
      List<String> arguments, List<String> valued, List<String> flags, String usage) {
    var names = new ArrayList<>(LOGIN);
    names.addAll(valued);
    var given = new HashMap<String, String>();
    for (var rest = arguments.iterator(); rest.hasNext(); ) {
      var name = rest.next();
      if (flags.contains(name)) {
        given.put(name, "");
      } else if (names.contains(name) && rest.hasNext()) {
        given.put(name, rest.next());
      } else {
        throw new DemoFailure("Not an option, or without its value: " + name + "\n\n" + usage);
      }
    }
    return new Arguments(given);
  }

  boolean has(String flag) {
    return given.containsKey(flag);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /**
   * @throws DemoFailure where it is no whole number from {@code least} to {@code most}
   */
  Optional<Long> number(String name, long least, long most) {
    return value(name).map(text -> number(name, text, least, most));
  }

  private static long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for one that is too small or too large.
    }
    throw new DemoFailure(
        name + " takes a whole number from " + least + " to " + most + ", not " + text + ".");
  }

  Login login(Settings settings) {
    return new Login(
        address(value("--url").orElse(settings.baseUrl())),
        value("--admin").orElse("admin"),
        value("--admin-password").or(() -> settings.optional(Setting.ADMIN_PASSWORD)));
  }

  private static String address(String text) {
    if (!text.matches("https?://[^/]+.*")) {
      throw new DemoFailure("Not an address, such as http://127.0.0.1:8080: " + text);
    }
    return text;
  }
}
