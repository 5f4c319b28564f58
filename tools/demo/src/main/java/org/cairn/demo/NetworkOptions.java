package org.cairn.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.cairn.domain.settings.Settings;

/**
 * What {@code ./cairn demo network} was told.
 *
 * @param seed the same seed makes the same script
 * @param hour how long the hour takes
 */
record NetworkOptions(Login login, long seed, Duration hour) {
  static final String USAGE =
      """
      ./cairn demo network [options]: an hour in the life of a bad network, in a running instance

        --seed NUMBER          the script: who edits what, and when the network breaks; default: random
        --seconds NUMBER       how long the hour takes, 0 to 3600; default: 60
      """
          + Arguments.LOGIN_USAGE
          + """

      Four field workers' phones and a coordinator's laptop push through a network that is cut, late
      and out of order. At the end every operation is accounted for in a table, and compared with
      what the server has; the exit status is 1 where the two disagree. It makes new users and
      new documents each time, and a document type, demo-note, with a pattern that takes too long.
      """;

  private static final long SECONDS = 60;

  /**
   * @throws DemoFailure for arguments that are no options
   */
  static NetworkOptions of(List<String> arguments, Settings settings) {
    var given = Arguments.parse(arguments, List.of("--seed", "--seconds"), List.of(), USAGE);
    long seed =
        given
            .number("--seed", Long.MIN_VALUE, Long.MAX_VALUE)
            .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(1_000_000));
    long seconds = given.number("--seconds", 0, 3_600).orElse(SECONDS);
    return new NetworkOptions(given.login(settings), seed, Duration.ofSeconds(seconds));
  }
}
