package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_result}: what became of operations that were in the queue. */
@ApplicationScoped
public class ResultStore {
  private static final ManyInserts INSERT =
      new ManyInserts(
          "INSERT INTO sync_result (id, transaction_id, place, device_id, op_id, document_id,"
              + " outcome, finished_at, key_id, body)",
          10,
          "");

  private static final String OF_BATCH =
      "SELECT id, transaction_id, place, device_id, op_id, document_id, outcome, finished_at, body"
          + " FROM sync_result WHERE transaction_id = ? AND place >= ? ORDER BY place LIMIT ?";

  private static final int PORTION = 1_000;
  private static final String FORGET =
      "DELETE FROM sync_result WHERE finished_at < ? ORDER BY finished_at LIMIT " + PORTION;

  private static final String COUNT =
      "UPDATE sync_batch SET successful = COALESCE(successful, 0) + ?,"
          + " conflicts = COALESCE(conflicts, 0) + ?, failed = COALESCE(failed, 0) + ?,"
          + " cancelled = cancelled + ?, held = COALESCE(held, 0) + ? WHERE id = ?";
  private static final String COMPLETE =
      "UPDATE sync_batch SET status = 200, completed_at = ?,"
          + " duration_micros = TIMESTAMPDIFF(MICROSECOND, received_at, ?)"
          + " WHERE id = ? AND deferred = 1 AND completed_at IS NULL"
          + " AND successful + conflicts + failed + cancelled = total";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** In which list of a batch's answer an operation stands. */
  public enum Listed {
    SUCCESSFUL,
    CONFLICTS,
    FAILED,
    CANCELLED
  }

  /**
   * A finished operation.
   *
   * @param id under which it was in the queue
   * @param body its entry in the batch's answer
   */
  public record Result(
      UUID id,
      UUID transactionId,
      int place,
      UUID deviceId,
      UUID opId,
      UUID documentId,
      Listed listed,
      Instant finishedAt,
      byte[] body) {
    long size() {
      return body.length;
    }
  }

  public void add(List<Result> results) {
    try (var connection = database.getConnection()) {
      INSERT.write(connection, results, Result::size, ResultStore::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void set(PreparedStatement statement, int at, Result row) throws SQLException {
    statement.setBytes(at, Uuids.bytes(row.id()));
    statement.setBytes(at + 1, Uuids.bytes(row.transactionId()));
    statement.setInt(at + 2, row.place());
    statement.setBytes(at + 3, Uuids.bytes(row.deviceId()));
    statement.setBytes(at + 4, Uuids.bytes(row.opId()));
    statement.setBytes(at + 5, Uuids.bytes(row.documentId()));
    statement.setInt(at + 6, row.listed().ordinal());
    statement.setString(at + 7, Times.text(row.finishedAt()));
    statement.setInt(at + 8, Sql.IN_CLEAR);
    Sql.setContent(statement, at + 9, row.body());
  }

  /** The finished operations of a batch from a place on, in their order in the batch. */
  public List<Result> of(UUID transactionId, int from, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OF_BATCH)) {
      statement.setBytes(1, Uuids.bytes(transactionId));
      statement.setInt(2, from);
      statement.setInt(3, most);
      var found = new ArrayList<Result>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(result(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Result result(ResultSet row) throws SQLException {
    return new Result(
        Sql.id(row, "id"),
        Sql.id(row, "transaction_id"),
        row.getInt("place"),
        Sql.id(row, "device_id"),
        Sql.id(row, "op_id"),
        Sql.id(row, "document_id"),
        Listed.values()[row.getInt("outcome")],
        Sql.instant(row, "finished_at"),
        row.getBytes("body"));
  }

  /** Forgets a portion of those that ended before a time; whether there may be more. */
  public boolean forget(Instant limit) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORGET)) {
      statement.setObject(1, Times.utc(limit));
      return statement.executeUpdate() == PORTION;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Adds to the counts of a batch; completes it with its last operation.
   *
   * @param listed how many more stand in each list, in the order of {@link Listed}
   * @param held how many more are held, or fewer
   */
  public void count(UUID transactionId, int[] listed, int held, Instant now) {
    try (var connection = database.getConnection();
        var count = connection.prepareStatement(COUNT);
        var complete = connection.prepareStatement(COMPLETE)) {
      for (int i = 0; i < listed.length; i++) {
        count.setInt(i + 1, listed[i]);
      }
      count.setInt(5, held);
      count.setBytes(6, Uuids.bytes(transactionId));
      count.executeUpdate();
      complete.setObject(1, Times.utc(now));
      complete.setObject(2, Times.utc(now));
      complete.setBytes(3, Uuids.bytes(transactionId));
      complete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
