package org.cairn.access.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;

/** Values and pieces of statements. */
final class Sql {
  private Sql() {}

  /** {@code ?, ?, ?} */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** As the columns keep it: UTC in microseconds, never rounded up. */
  static LocalDateTime utc(Instant time) {
    return time == null
        ? null
        : LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  static Instant instant(LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}
