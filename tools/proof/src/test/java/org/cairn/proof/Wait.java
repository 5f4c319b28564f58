package org.cairn.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for what other threads and processes do. */
public final class Wait {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long LOOK_MILLIS = 5;

  private Wait() {}

  public static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param what in words that follow "until"
   * @throws AssertionError where it does not come true in time
   */
  public static void until(String what, BooleanSupplier condition) {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("Waited " + PATIENCE.toSeconds() + " s until " + what);
      }
      millis(LOOK_MILLIS);
    }
  }
}
