package org.cairn.bench.pull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.raw.RawDatabase;
import org.cairn.bench.wire.NewIds;
import org.cairn.domain.id.Uuids;

/**
 * Thousands of assignments at once, written as the server itself writes them one by one: in force,
 * with a new version of the user, and each with its turn in the feed.
 */
public final class ManyAssignments {
  private static final String ASSIGN =
      "INSERT INTO access_assignment"
          + " (id, user_id, entity_id, state, changed_version, created_by, created_at)"
          + " VALUES (?, ?, ?, 1, ?, ?, ?)";
  private static final String TURN =
      "INSERT INTO sync_visibility (seq, user_id, entity_id, granted) VALUES (?, ?, ?, 1)";
  private static final String TAKE =
      "UPDATE audit_clock SET feed = LAST_INSERT_ID(feed + ?) WHERE id = 1";
  private static final String RAISE =
      "UPDATE access_user SET assignments_version = assignments_version + 1 WHERE id = ?";
  private static final String VERSION = "SELECT assignments_version FROM access_user WHERE id = ?";

  private final RawDatabase database;
  private final NewIds ids = new NewIds(1);

  public ManyAssignments(RawDatabase database) {
    this.database = database;
  }

  public void add(UUID userId, List<UUID> entities) {
    try (var connection = database.connectToServer()) {
      connection.setAutoCommit(false);
      assign(connection, Uuids.bytes(userId), entities);
      tell(connection, Uuids.bytes(userId), entities);
      connection.commit();
    } catch (SQLException e) {
      throw new BenchFailure("The assignments cannot be written", e);
    }
  }

  private void assign(Connection connection, byte[] user, List<UUID> entities) throws SQLException {
    long version = raise(connection, user);
    try (var statement = connection.prepareStatement(ASSIGN)) {
      for (var entity : entities) {
        statement.setBytes(1, ids.next());
        statement.setBytes(2, user);
        statement.setBytes(3, Uuids.bytes(entity));
        statement.setLong(4, version);
        statement.setBytes(5, user);
        statement.setObject(6, LocalDateTime.now(ZoneOffset.UTC));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static long raise(Connection connection, byte[] user) throws SQLException {
    try (var raise = connection.prepareStatement(RAISE);
        var version = connection.prepareStatement(VERSION)) {
      raise.setBytes(1, user);
      raise.executeUpdate();
      version.setBytes(1, user);
      try (var rows = version.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void tell(Connection connection, byte[] user, List<UUID> entities)
      throws SQLException {
    try (var take = connection.prepareStatement(TAKE, Statement.RETURN_GENERATED_KEYS);
        var turn = connection.prepareStatement(TURN)) {
      take.setInt(1, entities.size());
      take.executeUpdate();
      try (var keys = take.getGeneratedKeys()) {
        keys.next();
        long number = keys.getLong(1) - entities.size();
        for (var entity : entities) {
          turn.setLong(1, ++number);
          turn.setBytes(2, user);
          turn.setBytes(3, Uuids.bytes(entity));
          turn.addBatch();
        }
        turn.executeBatch();
      }
    }
  }
}
