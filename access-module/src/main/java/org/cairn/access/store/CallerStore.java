package org.cairn.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.access.Role;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** What has to be known of a caller, by one statement over primary keys: once in every request. */
@ApplicationScoped
public class CallerStore {
  private static final String BY_SESSION =
      "SELECT s.ended_at IS NULL, d.user_id, d.id, d.revoked_at IS NOT NULL, d.wipe,"
          + " d.last_seen_at, u.active, u.roles, u.must_change_password, u.assignments_version,"
          + " u.next_due_at"
          + " FROM access_session s JOIN access_device d ON d.id = s.device_id"
          + " JOIN access_user u ON u.id = s.user_id WHERE s.id = ?";
  private static final String SENDER =
      "SELECT u.active, u.roles, d.revoked_at IS NOT NULL FROM access_user u"
          + " JOIN access_device d ON d.id = ? WHERE u.id = ?";
  private static final String SEEN =
      "UPDATE access_device SET last_seen_at = ? WHERE id = ? AND last_seen_at < ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource reading;

  /**
   * A caller as the database has it.
   *
   * @param open whether the session has not been ended
   * @param nextDueAt when an assignment begins or ends, or null
   */
  public record State(
      boolean open, OfDevice device, OfUser user, long assignmentsVersion, Instant nextDueAt) {}

  /** The device's part. */
  public record OfDevice(UUID id, boolean revoked, boolean wipe, Instant lastSeenAt) {}

  /** The user's part. */
  public record OfUser(UUID id, boolean active, Set<Role> roles, boolean mustChangePassword) {}

  public Optional<State> ofSession(UUID sessionId) {
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(BY_SESSION)) {
      bind(statement, List.of(Uuids.bytes(sessionId)));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(state(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** A user and a device, as far as it counts for what the device has handed over. */
  public record SenderState(boolean active, Set<Role> roles, boolean revoked) {}

  public Optional<SenderState> sender(UUID userId, UUID deviceId) {
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(SENDER)) {
      bind(statement, List.of(Uuids.bytes(deviceId), Uuids.bytes(userId)));
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new SenderState(
                    rows.getBoolean(1), UserRow.roles(rows.getString(2)), rows.getBoolean(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Moves the time of the last contact, never back. */
  public void seen(UUID deviceId, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SEEN)) {
      LocalDateTime at = Times.utc(now);
      bind(statement, List.of(at, Uuids.bytes(deviceId), at));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }

  private static State state(ResultSet row) throws SQLException {
    var device =
        new OfDevice(
            Uuids.fromBytes(row.getBytes(3)),
            row.getBoolean(4),
            row.getBoolean(5),
            Times.instant(row.getObject(6, LocalDateTime.class)));
    var user =
        new OfUser(
            Uuids.fromBytes(row.getBytes(2)),
            row.getBoolean(7),
            UserRow.roles(row.getString(8)),
            row.getBoolean(9));
    var due = row.getObject(11, LocalDateTime.class);
    return new State(row.getBoolean(1), device, user, row.getLong(10), Times.instant(due));
  }
}
