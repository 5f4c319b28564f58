package org.cairn.sync.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.id.Uuids;

/** Values of this module's tables in JDBC. */
final class Sql {
  /** Everything is stored in clear until the vault seals it. */
  static final int IN_CLEAR = 0;

  private Sql() {}

  /** {@code (?, ?, ?)} */
  static String places(int count) {
    return "(" + "?, ".repeat(count - 1) + "?)";
  }

  /** {@code (1,2,3)}: numbers of our own, written out. */
  static String list(Collection<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  /** Sets ids from {@code first} on; returns the next place. */
  static int setIds(PreparedStatement statement, int first, Collection<UUID> ids)
      throws SQLException {
    int place = first;
    for (var id : ids) {
      statement.setBytes(place++, Uuids.bytes(id));
    }
    return place;
  }

  /** A time as DATETIME(6) in UTC, or null. */
  static LocalDateTime utc(Instant time) {
    return time == null
        ? null
        : LocalDateTime.ofInstant(time, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return Uuids.fromBytes(row.getBytes(column));
  }
}
