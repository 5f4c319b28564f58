package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.DecidedEdit;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.UndoneDecision;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * Decisions about conflicts: the one that holds, and those taken back ({@code conflict_undone}).
 */
@ApplicationScoped
public class DecisionStore {
  private static final String DECIDE =
      "UPDATE conflict_conflict SET status = 'DECIDED', resolution = ?, decided_at = ?,"
          + " decided_by = ?, from_version = ?, result_version = ?, reason = ?, note = ?,"
          + " waits_since = NULL WHERE id = ? AND status = 'OPEN'";
  private static final String REOPEN =
      "UPDATE conflict_conflict SET status = 'OPEN', resolution = 'PENDING', decided_at = NULL,"
          + " decided_by = NULL, from_version = NULL, result_version = NULL, reason = NULL,"
          + " note = NULL, waits_since = ?, escalated_at = NULL, announced_at = NULL"
          + " WHERE id = ? AND status = 'DECIDED'";
  private static final String KEEP =
      "INSERT INTO conflict_undone (resolution, decided_at, decided_by, from_version,"
          + " result_version, reason, note, conflict_id, undone_at, undone_by, undo_version,"
          + " undo_note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UNDONE =
      "SELECT resolution, decided_at, decided_by, from_version, result_version, reason, note,"
          + " undone_at, undone_by, undo_version, undo_note"
          + " FROM conflict_undone WHERE conflict_id = ? ORDER BY id";

  private static final String BEHIND =
      "SELECT e.device_id, e.op_id FROM conflict_conflict c"
          + " JOIN conflict_edit e ON e.conflict_id = c.id"
          + " WHERE c.document_id = ? AND c.status = 'DECIDED' AND c.result_version = ?"
          + " AND c.from_version < c.result_version ORDER BY e.id";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** Writes the decision about an open conflict. */
  public void decide(UUID conflictId, Decision decision) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DECIDE)) {
      setDecision(statement, decision);
      statement.setBytes(8, Uuids.bytes(conflictId));
      requireOne(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Opens a decided conflict again and keeps what had been decided. */
  public void reopen(UUID conflictId, UndoneDecision undone) {
    try (var connection = database.getConnection();
        var reopen = connection.prepareStatement(REOPEN);
        var keep = connection.prepareStatement(KEEP)) {
      reopen.setString(1, Times.text(undone.undoneAt()));
      reopen.setBytes(2, Uuids.bytes(conflictId));
      requireOne(reopen);
      setDecision(keep, undone.decision());
      keep.setBytes(8, Uuids.bytes(conflictId));
      keep.setString(9, Times.text(undone.undoneAt()));
      keep.setBytes(10, Uuids.bytes(undone.undoneBy()));
      keep.setInt(11, undone.undoVersion());
      keep.setString(12, undone.note());
      keep.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void setDecision(PreparedStatement statement, Decision decision)
      throws SQLException {
    statement.setString(1, decision.resolution().name());
    statement.setString(2, Times.text(decision.decidedAt()));
    statement.setBytes(3, Uuids.bytes(decision.decidedBy()));
    statement.setInt(4, decision.fromVersion());
    statement.setInt(5, decision.resultVersion());
    statement.setString(6, decision.reason());
    statement.setString(7, decision.note());
  }

  /** The document is locked and the conflict was read under that lock: nobody can be faster. */
  private static void requireOne(PreparedStatement statement) throws SQLException {
    int changed = statement.executeUpdate();
    if (changed != 1) {
      throw new IllegalStateException("The conflict was changed without its document's lock");
    }
  }

  /** Decisions that were taken back, oldest first. */
  public List<UndoneDecision> undone(UUID conflictId) {
    var found = new ArrayList<UndoneDecision>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(UNDONE)) {
      statement.setBytes(1, Uuids.bytes(conflictId));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(undone(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Those about which the decision was that made a version of a document. */
  public List<DecidedEdit> behind(UUID documentId, int version) {
    var found = new ArrayList<DecidedEdit>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(BEHIND)) {
      statement.setBytes(1, Uuids.bytes(documentId));
      statement.setInt(2, version);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new DecidedEdit(Columns.id(rows, "device_id"), Columns.id(rows, "op_id")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static UndoneDecision undone(ResultSet row) throws SQLException {
    var decision =
        new Decision(
            Resolution.valueOf(row.getString("resolution")),
            row.getInt("from_version"),
            row.getInt("result_version"),
            row.getString("reason"),
            row.getString("note"),
            Columns.instant(row, "decided_at"),
            Columns.id(row, "decided_by"));
    return new UndoneDecision(
        decision,
        Columns.instant(row, "undone_at"),
        Columns.id(row, "undone_by"),
        row.getInt("undo_version"),
        row.getString("undo_note"));
  }
}
