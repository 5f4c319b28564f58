package org.cairn.domain.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times as the columns keep them: UTC in microseconds, never rounded up. Null stays null. */
public final class Times {
  private Times() {}

  /** As {@code DATETIME(6)}. */
  public static LocalDateTime utc(Instant time) {
    return time == null
        ? null
        : LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  /**
   * The same as text, which the driver passes on as it is; its own way takes five times as long.
   */
  public static String text(Instant time) {
    var utc = utc(time);
    return utc == null ? null : utc.toLocalDate() + " " + utc.toLocalTime();
  }

  public static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
