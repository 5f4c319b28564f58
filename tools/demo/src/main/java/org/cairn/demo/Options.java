package org.cairn.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cairn.demo.sample.SampleFolder;
import org.cairn.domain.settings.Settings;

/**
 * What the demo was told, by arguments first, else by the environment.
 *
 * @param samples folder of the sample files; nothing for the small built-in set
 */
record Options(Login login, Optional<Path> samples) {
  static final String USAGE =
      """
      ./cairn demo [options]: load demonstration data into a running instance
      ./cairn demo network [options]: an hour of a bad network; --help lists its options

        --samples FOLDER       the sample files; default: CAIRN_SAMPLES, else ../shared/data beside
                               this checkout where it exists, else the small built-in set
        --small                the small built-in set
      """
          + Arguments.LOGIN_USAGE
          + """

      Running it again is safe: it makes new users and new documents.
      """;

  private static final String BESIDE = "../shared/data";

  /**
   * @param home folder of the checkout
   * @throws DemoFailure for arguments that are no options
   */
  static Options of(List<String> arguments, Settings settings, Path home) {
    var given = Arguments.parse(arguments, List.of("--samples"), List.of("--small"), USAGE);
    return new Options(
        given.login(settings), given.has("--small") ? Optional.empty() : samples(given, home));
  }

  private static Optional<Path> samples(Arguments given, Path home) {
    var named = given.value("--samples").orElse(System.getenv("CAIRN_SAMPLES"));
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return Optional.of(home.resolve(BESIDE).normalize())
        .filter(Files::isDirectory)
        .filter(SampleFolder::isAt);
  }
}
