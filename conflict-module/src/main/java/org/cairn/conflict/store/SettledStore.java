package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.SettledEdit;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.store.MultiRow;
import org.cairn.domain.store.StoreFailure;

/**
 * Conflicts that are over when they are stored, by plain statements: after a week offline a device
 * brings hundreds of them.
 */
@ApplicationScoped
public class SettledStore {
  private static final MultiRow CONFLICTS =
      new MultiRow(
          "INSERT INTO conflict_conflict (id, document_id, type_id, entity_id, status, opened_at,"
              + " resolution, decided_at, decided_by, result_version, reason)",
          11,
          "");
  private static final MultiRow EDITS =
      new MultiRow(
          "INSERT INTO conflict_edit (conflict_id, device_id, op_id, author_id, document_id,"
              + " type_id, entity_id, wanted_entity_id, kind, fields, base_version,"
              + " server_version, updated_at, received_at, key_id, base, device, clashes)",
          18,
          "");
  private static final int IN_CLEAR = 0;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @Inject Ids ids;

  private record Row(UUID conflictId, SettledEdit settled) {}

  /** The conflict of each edit, in the order of the edits. */
  public List<UUID> keep(List<SettledEdit> edits) {
    var rows = edits.stream().map(edit -> new Row(ids.next(), edit)).toList();
    try (var connection = database.getConnection()) {
      CONFLICTS.write(connection, rows, SettledStore::setConflict);
      EDITS.write(connection, rows, SettledStore::setEdit);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    return rows.stream().map(Row::conflictId).toList();
  }

  private static void setConflict(PreparedStatement statement, int at, Row row)
      throws SQLException {
    var edit = row.settled().edit();
    var decision = row.settled().decision();
    statement.setBytes(at, Uuids.bytes(row.conflictId()));
    statement.setBytes(at + 1, Uuids.bytes(edit.documentId()));
    statement.setInt(at + 2, edit.typeId());
    statement.setBytes(at + 3, Uuids.bytes(edit.entityId()));
    statement.setString(at + 4, "DECIDED");
    statement.setString(at + 5, time(edit.source().receivedAt()));
    statement.setString(at + 6, decision.resolution().name());
    statement.setString(at + 7, time(decision.decidedAt()));
    statement.setBytes(at + 8, Uuids.bytes(decision.decidedBy()));
    statement.setInt(at + 9, decision.resultVersion());
    statement.setString(at + 10, Decisions.cut(decision.reason()));
  }

  private static void setEdit(PreparedStatement statement, int at, Row row) throws SQLException {
    var edit = row.settled().edit();
    var source = edit.source();
    boolean moves = !edit.wantedEntityId().equals(edit.entityId());
    statement.setBytes(at, Uuids.bytes(row.conflictId()));
    statement.setBytes(at + 1, Uuids.bytes(source.deviceId()));
    statement.setBytes(at + 2, Uuids.bytes(source.opId()));
    statement.setBytes(at + 3, Uuids.bytes(source.authorId()));
    statement.setBytes(at + 4, Uuids.bytes(edit.documentId()));
    statement.setInt(at + 5, edit.typeId());
    statement.setBytes(at + 6, Uuids.bytes(edit.entityId()));
    statement.setBytes(at + 7, moves ? Uuids.bytes(edit.wantedEntityId()) : null);
    statement.setString(at + 8, edit.kind().name());
    setBytes(statement, at + 9, WireJson.write(edit.fields()));
    statement.setInt(at + 10, edit.baseVersion());
    statement.setInt(at + 11, edit.serverVersion());
    statement.setString(at + 12, time(source.updatedAt()));
    statement.setString(at + 13, time(source.receivedAt()));
    statement.setInt(at + 14, IN_CLEAR);
    setBytes(statement, at + 15, edit.base());
    setBytes(statement, at + 16, edit.device());
    setBytes(statement, at + 17, WireJson.write(edit.clashes()));
  }

  /** Says that these bytes are no text: MariaDB looks at each character of what might be one. */
  private static void setBytes(PreparedStatement statement, int at, byte[] value)
      throws SQLException {
    statement.setObject(at, value, Types.LONGVARBINARY);
  }

  private static String time(Instant time) {
    var utc = LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    return utc.toLocalDate() + " " + utc.toLocalTime();
  }
}
