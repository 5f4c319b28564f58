package org.cairn.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A revision as the database sends it: what goes to the wire as it is stays bytes.
 *
 * @param deviceId null where no device was involved
 * @param updatedAt {@code 2026-03-01 09:30:00.000000} in ASCII, UTC
 * @param content JSON, or null for a tombstone
 */
public record StoredRevision(
    long id,
    byte[] documentId,
    int version,
    int typeId,
    byte[] entityId,
    int origin,
    byte[] deviceId,
    byte[] authorId,
    byte[] updatedAt,
    int verification,
    byte[] content) {

  /** In the order in which {@link #of} reads them. */
  static final String COLUMNS =
      "id, document_id, version, type_id, entity_id, origin, device_id, author_id, updated_at,"
          + " verification, content";

  static StoredRevision of(ResultSet row) throws SQLException {
    return new StoredRevision(
        row.getLong(1),
        row.getBytes(2),
        row.getInt(3),
        row.getInt(4),
        row.getBytes(5),
        row.getInt(6),
        row.getBytes(7),
        row.getBytes(8),
        row.getBytes(9),
        row.getInt(10),
        row.getBytes(11));
  }
}
