package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/**
 * The table {@code sync_lane}: which devices have operations in the queue, and whose turn it is.
 * Follows from {@code sync_pending}. Times are the database's.
 */
@ApplicationScoped
public class LaneStore {
  private static final String EXISTS = "SELECT 1 FROM sync_lane WHERE device_id = ?";

  private static final String OPEN =
      "INSERT INTO sync_lane (device_id, first_seq, priority, due_at)"
          + " VALUES (?, NULL, 9, UTC_TIMESTAMP(6))"
          + " ON DUPLICATE KEY UPDATE device_id = VALUES(device_id)";
  private static final String LEASE =
      "INSERT INTO sync_lease (device_id, owner, until) VALUES (?, NULL, '2000-01-01')"
          + " ON DUPLICATE KEY UPDATE device_id = VALUES(device_id)";
  private static final String TOKEN =
      "INSERT INTO sync_lease_token (device_id, token) VALUES (?, 0)"
          + " ON DUPLICATE KEY UPDATE device_id = VALUES(device_id)";

  private static final String REFRESH =
      "UPDATE sync_lane SET due_at = IF(? > 0, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, due_at),"
          + " first_seq = (SELECT MIN(seq) FROM sync_pending WHERE device_id = ? AND state = 0),"
          + " priority = COALESCE("
          + "(SELECT MIN(priority) FROM sync_pending WHERE device_id = ? AND state = 0), 9)"
          + " WHERE device_id = ?";
  private static final String CLOSE =
      "DELETE FROM sync_lane WHERE device_id = ? AND first_seq IS NULL"
          + " AND NOT EXISTS (SELECT 1 FROM sync_pending p WHERE p.device_id = ?)";

  /** Lanes that somebody works on are left out; so are those that rest after a failure. */
  private static final String WAITING =
      "SELECT l.device_id FROM sync_lane l JOIN sync_lease s ON s.device_id = l.device_id"
          + " WHERE l.first_seq IS NOT NULL AND l.due_at <= UTC_TIMESTAMP(6)"
          + " AND (s.until < UTC_TIMESTAMP(6) OR s.owner = ?) ORDER BY l.priority, l.first_seq LIMIT ?";

  private static final String FORGET =
      "UPDATE sync_pending SET attempts = 0 WHERE device_id = ? AND attempts > 0";
  private static final String NOW =
      "UPDATE sync_lane SET due_at = UTC_TIMESTAMP(6) WHERE due_at > UTC_TIMESTAMP(6)";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** Whether the device has operations in the queue. */
  public boolean exists(UUID deviceId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(EXISTS)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** After operations came into the queue, or were released. Locks the lane, at last. */
  public void open(UUID deviceId) {
    try (var connection = database.getConnection()) {
      change(connection, LEASE, deviceId);
      change(connection, TOKEN, deviceId);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    refresh(deviceId, Duration.ZERO);
  }

  /**
   * After operations went, or wait. Locks the lane first, so that it sees what others add.
   *
   * @param rest for how long nobody works on it
   */
  public void refresh(UUID deviceId, Duration rest) {
    long micros = rest.toNanos() / 1_000;
    var id = Uuids.bytes(deviceId);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(REFRESH)) {
      change(connection, OPEN, deviceId);
      statement.setLong(1, micros);
      statement.setLong(2, micros);
      statement.setBytes(3, id);
      statement.setBytes(4, id);
      statement.setBytes(5, id);
      statement.executeUpdate();
      change(connection, CLOSE, deviceId, deviceId);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static int change(Connection connection, String text, UUID... ids) throws SQLException {
    try (var statement = connection.prepareStatement(text)) {
      Sql.setIds(statement, 1, List.of(ids));
      return statement.executeUpdate();
    }
  }

  /**
   * Devices whose operations wait for this worker or any, in the order of their turns. Locks
   * nothing.
   */
  public List<UUID> waiting(UUID worker, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(WAITING)) {
      statement.setBytes(1, Uuids.bytes(worker));
      statement.setInt(2, most);
      var found = new ArrayList<UUID>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Of all operations of a device. */
  public void forgetAttempts(UUID deviceId) {
    try (var connection = database.getConnection()) {
      change(connection, FORGET, deviceId);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Ends the rest of all lanes; returns of how many. */
  public int wakeAll() {
    try (var connection = database.getConnection()) {
      return change(connection, NOW);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
