package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_failure}: changes that were refused, with what they carried. */
@ApplicationScoped
public class FailureStore {
  private static final int TYPE_LENGTH = 64;
  private static final int POINTER_LENGTH = 500;
  private static final int MESSAGE_LENGTH = 1_000;

  /**
   * An operation that fails again keeps its row, so that its id stays what the device was told; the
   * row tells of the last attempt and of no other, but for who made the edit: somebody else may
   * answer for an attempt. Whoever discarded or archived it is not asked again about the very same,
   * but about anything else.
   */
  private static final String KEEP =
      "INSERT INTO sync_failure (id, device_id, op_id, prev_op_id, document_id, entity_id,"
          + " author_id, transaction_id, type, action, code, pointer, message, failed_at,"
          + " first_failed_at, state_at, key_id, size, payload)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          // Each assignment sees what those before it have done.
          + " ON DUPLICATE KEY UPDATE state = IF(state IN (3, 4) AND code = VALUES(code)"
          + " AND payload = VALUES(payload), state, 0),"
          + " state_at = IF(state = 0, VALUES(failed_at), state_at),"
          + " state_by = IF(state = 0, NULL, state_by), attempts = attempts + 1,"
          + " prev_op_id = VALUES(prev_op_id),"
          + " document_id = VALUES(document_id), entity_id = VALUES(entity_id),"
          + " transaction_id = VALUES(transaction_id),"
          + " type = VALUES(type), action = VALUES(action),"
          + " code = VALUES(code), pointer = VALUES(pointer), message = VALUES(message),"
          + " failed_at = VALUES(failed_at), key_id = VALUES(key_id), size = VALUES(size),"
          + " payload = VALUES(payload)";

  private static final String IDS =
      "SELECT op_id, id FROM sync_failure WHERE device_id = ? AND op_id IN ";
  private static final String UNSETTLED =
      " WHERE device_id = ? AND state NOT IN (2, 5) AND op_id IN ";
  private static final String NOTE_SETTLED =
      "INSERT INTO sync_failure_act (failure_id, act, acted_at) SELECT id, 'SETTLED', ?"
          + " FROM sync_failure"
          + UNSETTLED;
  private static final String SETTLE =
      "UPDATE sync_failure SET state_at = ?, state_by = NULL, state = 2" + UNSETTLED;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A refused change. Ids may be null where the change had none that could be read. */
  public record Failure(
      UUID id,
      UUID deviceId,
      UUID opId,
      UUID prevOpId,
      UUID documentId,
      UUID entityId,
      UUID authorId,
      UUID transactionId,
      String type,
      Action action,
      Rejected reason,
      Instant failedAt,
      byte[] payload) {}

  /** Keeps them; one whose operation failed before keeps the id that it had. */
  public void keep(List<Failure> failures) {
    if (failures.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      for (var failure : failures) {
        set(statement, failure);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void set(PreparedStatement statement, Failure failure) throws SQLException {
    var reason = failure.reason();
    statement.setBytes(1, Uuids.bytes(failure.id()));
    statement.setBytes(2, Uuids.bytes(failure.deviceId()));
    statement.setBytes(3, Uuids.bytes(failure.opId()));
    statement.setBytes(4, Uuids.bytes(failure.prevOpId()));
    statement.setBytes(5, Uuids.bytes(failure.documentId()));
    statement.setBytes(6, Uuids.bytes(failure.entityId()));
    statement.setBytes(7, Uuids.bytes(failure.authorId()));
    statement.setBytes(8, Uuids.bytes(failure.transactionId()));
    statement.setString(9, cut(failure.type(), TYPE_LENGTH));
    statement.setObject(10, failure.action() == null ? null : failure.action().ordinal());
    statement.setString(11, reason.code().name());
    statement.setString(12, cut(reason.pointer(), POINTER_LENGTH));
    statement.setString(13, cut(reason.message(), MESSAGE_LENGTH));
    for (int i = 14; i <= 16; i++) {
      statement.setObject(i, Times.utc(failure.failedAt()));
    }
    statement.setInt(17, Sql.IN_CLEAR);
    statement.setInt(18, failure.payload().length);
    Sql.setContent(statement, 19, failure.payload());
  }

  /** To so many characters, never through the middle of one. */
  private static String cut(String text, int length) {
    if (text == null || text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  /**
   * The ids under which operations of a device are kept. Where two batches brought one at once, it
   * is known only after {@link #keep} which of them kept it.
   */
  public Map<UUID, UUID> ids(UUID deviceId, Collection<UUID> opIds) {
    var found = new HashMap<UUID, UUID>();
    if (opIds.isEmpty()) {
      return found;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(IDS + Sql.idList(opIds.size()))) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 2, opIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(Sql.id(rows, "op_id"), Sql.id(rows, "id"));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Remembers that these operations were taken after all. */
  public void settle(UUID deviceId, Collection<UUID> opIds, Instant time) {
    if (opIds.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      settle(connection, NOTE_SETTLED, deviceId, opIds, time);
      settle(connection, SETTLE, deviceId, opIds, time);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void settle(
      Connection connection, String change, UUID deviceId, Collection<UUID> opIds, Instant time)
      throws SQLException {
    try (var statement = connection.prepareStatement(change + Sql.idList(opIds.size()))) {
      statement.setObject(1, Times.utc(time));
      statement.setBytes(2, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 3, opIds);
      statement.executeUpdate();
    }
  }
}
