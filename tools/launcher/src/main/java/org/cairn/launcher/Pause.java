package org.cairn.launcher;

import java.time.Duration;

/** Between two looks at something that another process does. */
final class Pause {
  private static final Duration BRIEFLY = Duration.ofMillis(25);

  private Pause() {}

  static void briefly() {
    of(BRIEFLY);
  }

  static void of(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherFailure("Interrupted", e);
    }
  }
}
