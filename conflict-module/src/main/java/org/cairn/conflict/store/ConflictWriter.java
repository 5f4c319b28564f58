package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.ConflictingEdit.Proposal;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * Adds to {@code conflict_conflict} and {@code conflict_edit}, by plain statements: after a week
 * offline a device brings hundreds of conflicts.
 */
@ApplicationScoped
public class ConflictWriter {
  private static final ManyInserts CONFLICTS =
      new ManyInserts(
          "INSERT INTO conflict_conflict (id, document_id, type_id, entity_id, status, opened_at,"
              + " resolution, decided_at, decided_by, from_version, result_version, reason, note,"
              + " likeness, waits_since)",
          15,
          "");
  private static final ManyInserts EDITS =
      new ManyInserts(
          "INSERT INTO conflict_edit (conflict_id, device_id, op_id, author_id, document_id,"
              + " type_id, entity_id, wanted_entity_id, kind, fields, base_version,"
              + " server_version, updated_at, received_at, key_id, base, device, clashes, suggested,"
              + " suggestion_reason, suggestion, skew_millis)",
          22,
          "");
  private static final int IN_CLEAR = 0;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A conflict.
   *
   * @param first the edit that it began with
   * @param likeness what makes it similar to others
   * @param decision null while it is open
   */
  public record NewConflict(UUID id, ConflictingEdit first, byte[] likeness, Decision decision) {}

  /** An edit, and the conflict that it is part of. */
  public record NewEdit(UUID conflictId, ConflictingEdit edit) {}

  /** The edits may belong to conflicts that exist. */
  public void add(List<NewConflict> conflicts, List<NewEdit> edits) {
    try (var connection = database.getConnection()) {
      CONFLICTS.write(connection, conflicts, ConflictWriter::setConflict);
      EDITS.write(connection, edits, row -> row.edit().size(), ConflictWriter::setEdit);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void setConflict(PreparedStatement statement, int at, NewConflict row)
      throws SQLException {
    var edit = row.first();
    statement.setBytes(at, Uuids.bytes(row.id()));
    statement.setBytes(at + 1, Uuids.bytes(edit.documentId()));
    statement.setInt(at + 2, edit.typeId());
    statement.setBytes(at + 3, Uuids.bytes(edit.entityId()));
    statement.setString(at + 4, row.decision() == null ? "OPEN" : "DECIDED");
    statement.setString(at + 5, Times.text(edit.source().receivedAt()));
    setDecision(statement, at + 6, row.decision());
    statement.setBytes(at + 13, row.likeness());
    boolean waits = row.decision() == null;
    statement.setString(at + 14, waits ? Times.text(edit.source().receivedAt()) : null);
  }

  private static void setDecision(PreparedStatement statement, int at, Decision decision)
      throws SQLException {
    var resolution = decision == null ? Resolution.PENDING : decision.resolution();
    statement.setString(at, resolution.name());
    statement.setString(at + 1, decision == null ? null : Times.text(decision.decidedAt()));
    statement.setBytes(at + 2, decision == null ? null : Uuids.bytes(decision.decidedBy()));
    statement.setObject(at + 3, decision == null ? null : decision.fromVersion(), Types.INTEGER);
    statement.setObject(at + 4, decision == null ? null : decision.resultVersion(), Types.INTEGER);
    statement.setString(at + 5, decision == null ? null : decision.reason());
    statement.setString(at + 6, decision == null ? null : decision.note());
  }

  private static void setEdit(PreparedStatement statement, int at, NewEdit row)
      throws SQLException {
    var edit = row.edit();
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
    statement.setString(at + 12, Times.text(source.updatedAt()));
    statement.setString(at + 13, Times.text(source.receivedAt()));
    statement.setInt(at + 14, IN_CLEAR);
    setBytes(statement, at + 15, edit.base());
    setBytes(statement, at + 16, edit.device());
    setBytes(statement, at + 17, WireJson.write(edit.clashes()));
    setProposal(statement, at + 18, edit.contents().proposal());
    statement.setInt(at + 21, source.skewMillis());
  }

  private static void setProposal(PreparedStatement statement, int at, Proposal proposal)
      throws SQLException {
    boolean none = proposal == null;
    var data = none ? null : proposal.data();
    statement.setString(at, (none ? Resolution.MANUAL : proposal.strategy()).name());
    statement.setString(at + 1, none ? null : proposal.reason());
    setBytes(statement, at + 2, data == null ? null : data.bytes());
  }

  /** Says that these bytes are no text: MariaDB looks at each character of what might be one. */
  private static void setBytes(PreparedStatement statement, int at, byte[] value)
      throws SQLException {
    statement.setObject(at, value, Types.LONGVARBINARY);
  }
}
