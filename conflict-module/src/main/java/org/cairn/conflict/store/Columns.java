package org.cairn.conflict.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.store.Times;

/** Values of columns; null stays null. */
final class Columns {
  private Columns() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return Uuids.fromBytes(row.getBytes(column));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Times.instant(row.getObject(column, LocalDateTime.class));
  }

  /** JSON pointers, as a JSON array. */
  static List<String> pointers(byte[] json) {
    return json == null ? List.of() : List.of(WireJson.read(json, String[].class));
  }
}
