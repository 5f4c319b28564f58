package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/**
 * The tables {@code sync_lease} and {@code sync_lease_token}: who works on a device's operations. A
 * lease ends by the database's clock, whose only one counts; a token outlives it and tells a worker
 * that was asleep from the one that took its place.
 */
@ApplicationScoped
public class LeaseStore {
  private static final String FREE =
      "SELECT 1 FROM sync_lease WHERE device_id = ?"
          + " AND (until < UTC_TIMESTAMP(6) OR owner = ?)"
          + " FOR UPDATE SKIP LOCKED";

  /** Locked by whoever works on the lane, in each transaction until its end. */
  private static final String LOCK_TOKEN =
      "SELECT token FROM sync_lease_token WHERE device_id = ? FOR UPDATE SKIP LOCKED";

  private static final String RAISE =
      "UPDATE sync_lease_token SET token = token + 1 WHERE device_id = ?";
  private static final String TAKE =
      "UPDATE sync_lease SET owner = ?, until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
          + " WHERE device_id = ?";
  private static final String GO_ON =
      "UPDATE sync_lease SET until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
          + " WHERE owner = ? AND until >= UTC_TIMESTAMP(6)";
  private static final String END =
      "UPDATE sync_lease SET owner = NULL, until = '2000-01-01'"
          + " WHERE device_id = ? AND owner = ?";
  private static final String FENCE =
      "SELECT 1 FROM sync_lease_token WHERE device_id = ? AND token = ? LOCK IN SHARE MODE";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Takes a lane that nobody works on, or whose worker has not been heard of for too long, or that
   * the owner has lost sight of.
   *
   * @return the token; nothing where somebody else has it, or is still in a transaction of it
   */
  public OptionalLong take(UUID deviceId, UUID owner, Duration length) {
    try (var connection = database.getConnection()) {
      if (!isFree(connection, deviceId, owner)) {
        return OptionalLong.empty();
      }
      var token = token(connection, deviceId);
      if (token.isEmpty()) {
        return token;
      }
      try (var raise = connection.prepareStatement(RAISE);
          var take = connection.prepareStatement(TAKE)) {
        raise.setBytes(1, Uuids.bytes(deviceId));
        raise.executeUpdate();
        take.setBytes(1, Uuids.bytes(owner));
        take.setLong(2, length.toSeconds());
        take.setBytes(3, Uuids.bytes(deviceId));
        take.executeUpdate();
      }
      return OptionalLong.of(token.getAsLong() + 1);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static boolean isFree(Connection connection, UUID deviceId, UUID owner)
      throws SQLException {
    try (var statement = connection.prepareStatement(FREE)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setBytes(2, Uuids.bytes(owner));
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static OptionalLong token(Connection connection, UUID deviceId) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK_TOKEN)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Says of all lanes of an owner that it goes on; returns of how many. */
  public int renew(UUID owner, Duration length) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(GO_ON)) {
      statement.setLong(1, length.toSeconds());
      statement.setBytes(2, Uuids.bytes(owner));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Gives a lane back, unless somebody has taken it meanwhile. */
  public void end(UUID deviceId, UUID owner) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(END)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setBytes(2, Uuids.bytes(owner));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * The first statement of each transaction of a lane: whether it is still the token holder's. If
   * so, nobody takes the lane before the transaction ends.
   */
  public boolean holds(UUID deviceId, long token) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FENCE)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setLong(2, token);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
