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
          + " failed = ?, held = ?, status = ?, answer = ? WHERE id = ?";
  private static final String STORED =
      "SELECT body_hash, deferred, status, answer FROM sync_batch"
          + " WHERE device_id = ? AND batch_id = ?";
  private static final String DEFER =
      "UPDATE sync_batch SET deferred = 1, device_types = ?, status = 202, successful = 0,"
          + " conflicts = 0, failed = 0, held = 0 WHERE id = ?";
  private static final String STAND_IN = "UPDATE sync_batch SET stand_in = 1 WHERE id = ?";
  private static final String SOURCE =
      "SELECT id, batch_id, user_id, received_at, device_time, deferred, device_types,"
          + " stand_in FROM sync_batch WHERE id = ?";

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
      statement.setInt(6, completion.held());
      statement.setInt(7, completion.status());
      Sql.setContent(statement, 8, completion.answer());
      statement.setBytes(9, Uuids.bytes(transactionId));
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
                new BatchRecord.Stored(
                    rows.getBytes(1), rows.getBoolean(2), rows.getInt(3), rows.getBytes(4)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Its operations go into the queue.
   *
   * @param deviceTypes the header Cairn-Types, or null
   */
  public void defer(UUID transactionId, String deviceTypes) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DEFER)) {
      statement.setString(1, deviceTypes);
      statement.setBytes(2, Uuids.bytes(transactionId));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Its user answers for operations that the device sent in another's name. */
  public void standIn(UUID transactionId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(STAND_IN)) {
      statement.setBytes(1, Uuids.bytes(transactionId));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Where operations come from that were in a batch. */
  public BatchRecord.Source source(UUID transactionId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SOURCE)) {
      statement.setBytes(1, Uuids.bytes(transactionId));
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("Operations of a batch that is not there");
        }
        return new BatchRecord.Source(
            Sql.id(rows, "id"),
            Sql.id(rows, "batch_id"),
            Sql.id(rows, "user_id"),
            Sql.instant(rows, "received_at"),
            Sql.instant(rows, "device_time"),
            rows.getBoolean("deferred"),
            rows.getString("device_types"),
            rows.getBoolean("stand_in"));
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
