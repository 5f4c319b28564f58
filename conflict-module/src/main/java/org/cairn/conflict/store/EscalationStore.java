package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** How long conflicts wait for a person: columns of {@code conflict_conflict}. */
@ApplicationScoped
public class EscalationStore {
  /** Without those that somebody is deciding, or that another server escalates. */
  private static final String OVERDUE =
      "SELECT id, document_id, waits_since FROM conflict_conflict"
          + " WHERE status = 'OPEN' AND escalated_at IS NULL AND waits_since <= ?"
          + " ORDER BY waits_since LIMIT ? FOR UPDATE SKIP LOCKED";

  private static final String ESCALATE =
      "UPDATE conflict_conflict SET escalated_at = ? WHERE id = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A conflict that waits. */
  public record Waiting(UUID conflictId, UUID documentId, Instant since) {}

  /**
   * Locks open conflicts that are not escalated yet, the longest waiting first.
   *
   * @param until those that wait since then or longer
   */
  public List<Waiting> lockOverdue(Instant until, int most) {
    var found = new ArrayList<Waiting>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OVERDUE)) {
      statement.setString(1, Times.text(until));
      statement.setInt(2, most);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(waiting(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        Columns.id(row, "id"), Columns.id(row, "document_id"), Columns.instant(row, "waits_since"));
  }

  public void escalate(List<Waiting> conflicts, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ESCALATE)) {
      for (var one : conflicts) {
        statement.setString(1, Times.text(now));
        statement.setBytes(2, Uuids.bytes(one.conflictId()));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
