package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Priority;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_pending}: operations that were taken and are still to be worked on. */
@ApplicationScoped
public class PendingStore {
  static final int PENDING = 0;
  static final int HELD = 1;

  /** Contents that a worker takes from the queue together. */
  private static final long BYTES_AT_ONCE = 5_000_000;

  private static final ManyInserts INSERT =
      new ManyInserts(
          "INSERT INTO sync_pending (id, device_id, transaction_id, place, op_id, prev_op_id,"
              + " document_id, entity_id, type, action, priority, state, received_at, held_until, key_id,"
              + " payload)",
          16,
          "");

  private static final String LOCK_NEXT =
      "SELECT seq, transaction_id, LENGTH(payload) FROM sync_pending"
          + " WHERE device_id = ? AND state = 0 ORDER BY seq LIMIT ? FOR UPDATE";
  private static final String READ =
      "SELECT seq, id, device_id, transaction_id, place, op_id, document_id, entity_id, type,"
          + " action, forced, attempts, payload FROM sync_pending WHERE seq IN ";
  private static final String COUNT = "SELECT COUNT(*) FROM sync_pending WHERE device_id = ?";
  private static final String REMOVE = "DELETE FROM sync_pending WHERE seq IN ";
  private static final String HOLD =
      "UPDATE sync_pending SET state = 1, held_until = ? WHERE seq IN ";
  private static final String RELEASE =
      "UPDATE sync_pending SET state = 0, held_until = NULL WHERE state = 1 AND seq IN ";
  private static final String TRIED =
      "UPDATE sync_pending SET attempts = attempts + 1, trouble = ? WHERE seq IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * An operation that comes into the queue. What could not be read of it is null.
   *
   * @param prevOpId the edit that it comes after, or null
   * @param heldUntil when it fails unless what it waits for comes; null where it waits for nothing
   */
  public record NewPending(
      UUID id,
      UUID deviceId,
      UUID transactionId,
      int place,
      Subject subject,
      UUID prevOpId,
      Priority priority,
      Instant receivedAt,
      Instant heldUntil,
      byte[] payload) {
    long size() {
      return payload.length;
    }
  }

  /** What an operation is about, as far as it can be read. */
  public record Subject(UUID opId, UUID documentId, UUID entityId, String type, Action action) {}

  /** An operation as a worker takes it from the queue. */
  public record Pending(
      long seq,
      UUID id,
      UUID deviceId,
      UUID transactionId,
      int place,
      UUID opId,
      UUID documentId,
      UUID entityId,
      String type,
      Action action,
      boolean forced,
      int attempts,
      byte[] payload) {}

  /** Adds them behind all others, in their order. */
  public void add(List<NewPending> operations) {
    try (var connection = database.getConnection()) {
      INSERT.write(connection, operations, NewPending::size, PendingStore::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void set(PreparedStatement statement, int at, NewPending row) throws SQLException {
    var subject = row.subject();
    statement.setBytes(at, Uuids.bytes(row.id()));
    statement.setBytes(at + 1, Uuids.bytes(row.deviceId()));
    statement.setBytes(at + 2, Uuids.bytes(row.transactionId()));
    statement.setInt(at + 3, row.place());
    statement.setBytes(at + 4, Uuids.bytes(subject.opId()));
    statement.setBytes(at + 5, Uuids.bytes(row.prevOpId()));
    statement.setBytes(at + 6, Uuids.bytes(subject.documentId()));
    statement.setBytes(at + 7, Uuids.bytes(subject.entityId()));
    statement.setString(at + 8, subject.type());
    statement.setObject(at + 9, subject.action() == null ? null : subject.action().ordinal());
    statement.setInt(at + 10, row.priority().ordinal());
    statement.setInt(at + 11, row.heldUntil() == null ? PENDING : HELD);
    statement.setString(at + 12, Times.text(row.receivedAt()));
    statement.setString(at + 13, Times.text(row.heldUntil()));
    statement.setInt(at + 14, Sql.IN_CLEAR);
    Sql.setContent(statement, at + 15, row.payload());
  }

  /**
   * Locks the next operations of a device: of one batch, and together not larger than a few
   * megabytes, unless the first is.
   */
  public List<Long> lockNext(UUID deviceId, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LOCK_NEXT)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setInt(2, most);
      var found = new ArrayList<Long>();
      try (var rows = statement.executeQuery()) {
        UUID batch = null;
        for (long bytes = 0; rows.next(); ) {
          var transactionId = Uuids.fromBytes(rows.getBytes(2));
          bytes += rows.getLong(3);
          if (batch != null && (bytes > BYTES_AT_ONCE || !transactionId.equals(batch))) {
            break;
          }
          batch = transactionId;
          found.add(rows.getLong(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Operations by their numbers, in their order; those that are not in the queue are left out. */
  public List<Pending> read(Collection<Long> numbers) {
    var found = new ArrayList<Pending>();
    if (numbers.isEmpty()) {
      return found;
    }
    var list = List.copyOf(numbers);
    var query = READ + Sql.idList(list.size()) + " ORDER BY seq";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      Sql.setNumberList(statement, 1, list);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(pending(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** How many operations a device has in the queue. */
  public long count(UUID deviceId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(COUNT)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Pending pending(ResultSet row) throws SQLException {
    var action = row.getObject("action", Integer.class);
    return new Pending(
        row.getLong("seq"),
        Sql.id(row, "id"),
        Sql.id(row, "device_id"),
        Sql.id(row, "transaction_id"),
        row.getInt("place"),
        Sql.id(row, "op_id"),
        Sql.id(row, "document_id"),
        Sql.id(row, "entity_id"),
        row.getString("type"),
        action == null ? null : Action.values()[action],
        row.getBoolean("forced"),
        row.getInt("attempts"),
        row.getBytes("payload"));
  }

  /** They have taken effect, or failed. */
  public void remove(Collection<Long> numbers) {
    change(REMOVE, null, numbers);
  }

  /** They wait, until that time at the most. */
  public void hold(Collection<Long> numbers, Instant until) {
    change(HOLD, Times.text(until), numbers);
  }

  /** Those of them that wait do so no longer. */
  public void release(Collection<Long> numbers) {
    change(RELEASE, null, numbers);
  }

  /** Counts an attempt that a passing reason brought to nothing. */
  public void tried(Collection<Long> numbers, String trouble) {
    change(TRIED, trouble, numbers);
  }

  private void change(String statementText, String value, Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    var list = List.copyOf(numbers);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(statementText + Sql.idList(list.size()))) {
      int at = 1;
      if (statementText.indexOf('?') >= 0) {
        statement.setString(at++, value);
      }
      Sql.setNumberList(statement, at, list);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
