package org.cairn.domain.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times on the wire: ISO-8601 in UTC with milliseconds, {@code 2026-03-01T09:30:00.000Z}. */
public final class WireTime {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The range of {@code DATETIME} columns. */
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private WireTime() {}

  public static String format(Instant time) {
    return MILLIS.format(time);
  }

  /** Reads a time with any offset and up to nanoseconds; nothing for other text. */
  public static Optional<Instant> parse(String text) {
    try {
      var time = OffsetDateTime.parse(text).toInstant();
      return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
