package org.cairn.conflict.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times in columns: UTC, to the microsecond. */
final class Times {
  private Times() {}

  /** As text, which the driver passes on as it is. */
  static String text(Instant time) {
    if (time == null) {
      return null;
    }
    var utc = LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    return utc.toLocalDate() + " " + utc.toLocalTime();
  }

  static Instant of(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
