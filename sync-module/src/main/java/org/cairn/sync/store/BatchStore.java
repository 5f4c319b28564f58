package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;
import org.cairn.sync.store.BatchRecord.Arrival;
import org.cairn.sync.store.BatchRecord.Completion;

/** The table {@code sync_batch}: keys, answers, and the log of transactions. */
@ApplicationScoped
public class BatchStore {
  private static final String BEGIN =
      "INSERT INTO sync_batch (id, device_id, batch_id, user_id, body_hash, mode, received_at,"
          + " device_time, pending_after, total, key_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String COMPLETE =
      "UPDATE sync_batch SET completed_at = ?, duration_micros = ?, successful = ?, conflicts = ?,"
          + " failed = ?, held = 0, status = ?, answer = ? WHERE id = ?";
  private static final String STORED =
      "SELECT body_hash, status, answer FROM sync_batch WHERE device_id = ? AND batch_id = ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * The first statement of a push: takes the batch's key.
   *
   * @throws StoreFailure a duplicate key where the key was used; a lock wait where another request
   *     with it is under way
   */
  public void begin(Arrival arrival) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(BEGIN)) {
      statement.setBytes(1, Uuids.bytes(arrival.transactionId()));
      statement.setBytes(2, Uuids.bytes(arrival.deviceId()));
      statement.setBytes(3, Uuids.bytes(arrival.batchId()));
      statement.setBytes(4, Uuids.bytes(arrival.userId()));
      statement.setBytes(5, arrival.bodyHash());
      statement.setString(6, arrival.mode());
      statement.setObject(7, Times.utc(arrival.receivedAt()));
      statement.setObject(8, Times.utc(arrival.deviceTime()));
      statement.setObject(9, arrival.pendingAfter());
      statement.setInt(10, arrival.total());
      statement.setInt(11, Sql.IN_CLEAR);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The last statement before the commit: what is answered, now and to each repetition. */
  public void complete(UUID transactionId, Completion completion) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(COMPLETE)) {
      statement.setObject(1, Times.utc(completion.completedAt()));
      statement.setLong(2, completion.duration().toNanos() / 1_000);
      statement.setInt(3, completion.successful());
      statement.setInt(4, completion.conflicts());
      statement.setInt(5, completion.failed());
      statement.setInt(6, completion.status());
      Sql.setContent(statement, 7, completion.answer());
      statement.setBytes(8, Uuids.bytes(transactionId));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** What was answered to a batch; nothing where none of this key was committed. */
  public Optional<BatchRecord.Stored> stored(UUID deviceId, UUID batchId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(STORED)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setBytes(2, Uuids.bytes(batchId));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new BatchRecord.Stored(rows.getBytes(1), rows.getInt(2), rows.getBytes(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
