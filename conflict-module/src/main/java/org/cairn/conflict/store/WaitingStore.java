package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * Conflicts that wait for a person, and who was told: columns of {@code conflict_conflict}, and the
 * one row of {@code conflict_announcement}.
 */
@ApplicationScoped
public class WaitingStore {
  private static final String WAITING =
      "SELECT id, document_id, type_id, waits_since FROM conflict_conflict WHERE status = 'OPEN'";

  /** Without those that somebody is deciding, or that another server has taken. */
  private static final String LOCK = " ORDER BY waits_since LIMIT ? FOR UPDATE SKIP LOCKED";

  private static final String OVERDUE =
      WAITING + " AND escalated_at IS NULL AND waits_since <= ?" + LOCK;
  private static final String UNANNOUNCED = WAITING + " AND announced_at IS NULL" + LOCK;
  private static final String ESCALATE =
      "UPDATE conflict_conflict SET escalated_at = ? WHERE id = ?";
  private static final String ANNOUNCE =
      "UPDATE conflict_conflict SET announced_at = ? WHERE id = ?";
  private static final String ANNOUNCED =
      "SELECT 1 FROM conflict_announcement WHERE announced_at > ?";
  private static final String CLAIM =
      "UPDATE conflict_announcement SET announced_at = ? WHERE announced_at <= ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A conflict that waits. */
  public record Waiting(UUID conflictId, UUID documentId, int typeId, Instant since) {}

  /**
   * Locks open conflicts that are not escalated yet, the longest waiting first.
   *
   * @param until those that wait since then or longer
   */
  public List<Waiting> lockOverdue(Instant until, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OVERDUE)) {
      statement.setString(1, Times.text(until));
      statement.setInt(2, most);
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Locks open conflicts of which nobody was told yet, the longest waiting first. */
  public List<Waiting> lockUnannounced(int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(UNANNOUNCED)) {
      statement.setInt(1, most);
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static List<Waiting> read(PreparedStatement statement) throws SQLException {
    var found = new ArrayList<Waiting>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Waiting(
                Columns.id(rows, "id"),
                Columns.id(rows, "document_id"),
                rows.getInt("type_id"),
                Columns.instant(rows, "waits_since")));
      }
    }
    return found;
  }

  public void escalate(List<Waiting> conflicts, Instant now) {
    mark(ESCALATE, conflicts, now);
  }

  public void announce(List<Waiting> conflicts, Instant now) {
    mark(ANNOUNCE, conflicts, now);
  }

  private void mark(String update, List<Waiting> conflicts, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(update)) {
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

  /**
   * Takes the announcement for the transaction: another server that wants it waits for the end.
   *
   * @param time when the last one may have been, or before
   * @return false where somebody was told after that
   */
  public boolean claimAnnouncement(Instant now, Instant time) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, Times.text(now));
      statement.setString(2, Times.text(time));
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Whether anybody was told of conflicts after that time. Nobody is kept from it by the answer.
   */
  public boolean announcedAfter(Instant time) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ANNOUNCED)) {
      statement.setString(1, Times.text(time));
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
