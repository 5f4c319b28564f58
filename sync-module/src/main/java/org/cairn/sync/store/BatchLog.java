package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_batch} as the log of what devices have sent. */
@ApplicationScoped
public class BatchLog {
  /** Ids of transactions are ordered by time. */
  private static final String LAST_PENDING =
      "SELECT pending_after FROM sync_batch WHERE device_id = ? AND pending_after IS NOT NULL"
          + " ORDER BY id DESC LIMIT 1";

  private static final String COLUMNS =
      "SELECT id, batch_id, user_id, device_id, mode, received_at, completed_at, duration_micros,"
          + " total, successful, conflicts, failed, cancelled, held, status, deferred";

  private static final String QUEUED =
      "SELECT state, COUNT(*) FROM sync_pending WHERE transaction_id = ? GROUP BY state";

  /**
   * One that the device has sent. Those that the server made of failed operations are called by
   * their own id: they are the business of whoever had them tried again, who may see more.
   */
  private static final String BY_DEVICE = "device_id = ? AND batch_id <> id";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A batch that was taken or refused as a whole. {@code status} is that of its answer. */
  public record Logged(
      UUID transactionId,
      UUID batchId,
      UUID userId,
      UUID deviceId,
      String mode,
      Instant receivedAt,
      Instant completedAt,
      Duration duration,
      Counts counts,
      int status,
      boolean deferred) {}

  /** How many changes a batch had, and how they ended. */
  public record Counts(
      int total, int successful, int conflicts, int failed, int cancelled, int held) {}

  /** How many changes of a batch are still in the queue. */
  public record Queued(int pending, int held) {}

  /** Which batches; null for no condition. {@code before}: only older ones than this. */
  public record Filter(UUID userId, UUID deviceId, Instant since, UUID before) {}

  /** Newest first. */
  public List<Logged> find(Filter filter, int most) {
    var query =
        new Conditions(COLUMNS + " FROM sync_batch WHERE TRUE")
            .and("user_id = ?", Uuids.bytes(filter.userId()))
            .and("device_id = ?", Uuids.bytes(filter.deviceId()))
            .and("received_at >= ?", Times.utc(filter.since()))
            // Says nothing new, but ends the search at the first row that is too old.
            .and("id >= ?", Uuids.bytes(firstAt(filter.since())))
            .and("id < ?", Uuids.bytes(filter.before()))
            .then(" ORDER BY id DESC LIMIT " + most);
    try (var connection = database.getConnection()) {
      return query.read(connection, BatchLog::logged);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The smallest time-ordered id that was made at a time. */
  private static UUID firstAt(Instant time) {
    return time == null ? null : new UUID(time.toEpochMilli() << 16, 0);
  }

  /** A device's batch and the answer that is kept of it, null once it has been cleared away. */
  public record Answered(Logged batch, byte[] answer) {}

  public Optional<Answered> ofDevice(UUID deviceId, UUID batchId) {
    var query = COLUMNS + ", answer FROM sync_batch WHERE " + BY_DEVICE + " AND batch_id = ?";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setBytes(2, Uuids.bytes(batchId));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(new Answered(logged(rows), rows.getBytes("answer")))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  public Queued queued(UUID transactionId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(QUEUED)) {
      statement.setBytes(1, Uuids.bytes(transactionId));
      var counts = new int[2];
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          counts[rows.getInt(1)] = rows.getInt(2);
        }
      }
      return new Queued(counts[PendingStore.PENDING], counts[PendingStore.HELD]);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Batches that a device has sent to be worked on later: those that are not completed, and those
   * that have been since then; the oldest first, as many as anybody reads.
   */
  public List<Logged> deferred(UUID deviceId, Instant since) {
    var query =
        new Conditions(COLUMNS + " FROM sync_batch WHERE deferred = 1")
            .and(BY_DEVICE, Uuids.bytes(deviceId))
            .and("(completed_at IS NULL OR completed_at >= ?)", Times.utc(since))
            .then(" ORDER BY id LIMIT 100");
    try (var connection = database.getConnection()) {
      return query.read(connection, BatchLog::logged);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Logged logged(ResultSet row) throws SQLException {
    var counts =
        new Counts(
            row.getInt("total"),
            row.getInt("successful"),
            row.getInt("conflicts"),
            row.getInt("failed"),
            row.getInt("cancelled"),
            row.getInt("held"));
    return new Logged(
        Sql.id(row, "id"),
        Sql.id(row, "batch_id"),
        Sql.id(row, "user_id"),
        Sql.id(row, "device_id"),
        row.getString("mode"),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "completed_at"),
        Duration.ofNanos(row.getLong("duration_micros") * 1_000),
        counts,
        row.getInt("status"),
        row.getBoolean("deferred"));
  }

  /** How many edits each device said it still has; devices that never said are not in it. */
  public Map<UUID, Long> lastPending(Collection<UUID> deviceIds) {
    var pending = new HashMap<UUID, Long>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LAST_PENDING)) {
      for (var device : deviceIds) {
        statement.setBytes(1, Uuids.bytes(device));
        try (var rows = statement.executeQuery()) {
          if (rows.next()) {
            pending.put(device, rows.getLong(1));
          }
        }
      }
      return pending;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
