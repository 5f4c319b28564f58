package org.cairn.audit.notice;

import java.time.Duration;

/** When a notice that did not arrive is tried again, and how often. */
final class Backoff {
  /** With these waits, about a day. */
  static final int MOST_ATTEMPTS = 29;

  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int FACTOR = 4;

  /** So that what failed together does not come again together. */
  private static final double JITTER = 0.1;

  private Backoff() {}

  /**
   * @param attempts that failed, 1 and up
   * @param asked by the receiver; obeyed up to the longest wait
   * @param random 0 to 1
   */
  static Duration after(int attempts, Duration asked, double random) {
    var wait = FIRST;
    for (int i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(FACTOR);
    }
    wait = least(greatest(wait, asked), LONGEST);
    // What the receiver asked for is no bit too early.
    var jittered = wait.toMillis() * (1 + JITTER * (2 * random - 1));
    return greatest(Duration.ofMillis((long) jittered), least(asked, LONGEST));
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration greatest(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
