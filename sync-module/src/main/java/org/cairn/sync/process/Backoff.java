package org.cairn.sync.process;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after an attempt that failed for a passing reason: a second, and twice as long
 * each time, up to half a minute; a tenth more or less by chance, so that what failed together does
 * not come back together.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final double JITTER = 0.1;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param attempts how many have failed, from 1
   */
  Duration after(int attempts) {
    int doubled = Math.min(attempts - 1, Long.SIZE / 4);
    var plain = FIRST.multipliedBy(1L << doubled);
    var bounded = plain.compareTo(LONGEST) > 0 ? LONGEST : plain;
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Duration.ofNanos((long) (bounded.toNanos() * factor));
  }
}
