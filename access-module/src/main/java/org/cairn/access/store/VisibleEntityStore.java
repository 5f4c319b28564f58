package org.cairn.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** What is in force in {@code access_assignment}, by statements: on the path of push and pull. */
@ApplicationScoped
public class VisibleEntityStore {
  private static final String VERSION = "SELECT assignments_version FROM access_user WHERE id = ?";
  private static final String RAISE =
      "UPDATE access_user SET assignments_version ="
          + " LAST_INSERT_ID(GREATEST(assignments_version + 1, ?)) WHERE id = ?";
  private static final String ALL =
      "SELECT entity_id FROM access_assignment WHERE user_id = ? AND state = 1";
  private static final String NEWS =
      "SELECT entity_id, state FROM access_assignment WHERE user_id = ? AND changed_version > ?";
  private static final String AMONG = " AND entity_id IN (";
  private static final String TAKEN =
      "SELECT DISTINCT entity_id FROM access_assignment"
          + " WHERE NOT (user_id = ? AND state = 1) AND entity_id IN (";
  private static final String ADD =
      "INSERT INTO access_assignment"
          + " (id, user_id, entity_id, state, changed_version, created_by, created_at)"
          + " VALUES (?, ?, ?, 1, ?, ?, ?)";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @Inject Ids ids;

  /** What changed since a version: entities that are seen now, and such that are not. */
  public record News(Set<UUID> visible, Set<UUID> hidden) {}

  /** The user's version, or -1 for an unknown user. */
  public long version(UUID userId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(VERSION)) {
      statement.setBytes(1, Uuids.bytes(userId));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Locks the user's row until the transaction ends and gives it a version that it never had; taken
   * from the clock, so that it differs from those of a time line that a restore has cut off.
   */
  public long raiseVersion(UUID userId, Instant now) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RAISE, Statement.RETURN_GENERATED_KEYS)) {
      statement.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
      statement.setBytes(2, Uuids.bytes(userId));
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Each entity once or more often. */
  public List<UUID> all(UUID userId) {
    return select(ALL, List.of(Uuids.bytes(userId)));
  }

  /** What differs from the state at a version of the same user. */
  public News since(UUID userId, long version) {
    var visible = new HashSet<UUID>();
    var hidden = new HashSet<UUID>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(NEWS)) {
      statement.setBytes(1, Uuids.bytes(userId));
      statement.setLong(2, version);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var side = rows.getInt(2) == 1 ? visible : hidden;
          side.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    hidden.removeAll(visible);
    hidden.removeAll(inForce(userId, hidden));
    return new News(visible, hidden);
  }

  /** Those among the given that are assigned and in force. */
  public Set<UUID> inForce(UUID userId, Collection<UUID> entityIds) {
    return among(ALL + AMONG, userId, entityIds);
  }

  /** Those among the given that are or were anybody else's, or were the user's and are no more. */
  public Set<UUID> taken(UUID userId, Collection<UUID> entityIds) {
    return among(TAKEN, userId, entityIds);
  }

  private Set<UUID> among(String text, UUID userId, Collection<UUID> entityIds) {
    if (entityIds.isEmpty()) {
      return Set.of();
    }
    var values = new ArrayList<byte[]>();
    values.add(Uuids.bytes(userId));
    entityIds.forEach(id -> values.add(Uuids.bytes(id)));
    return new HashSet<>(select(text + Sql.marks(entityIds.size()) + ")", values));
  }

  public Set<UUID> notInForce(UUID userId, Collection<UUID> entityIds) {
    var missing = new HashSet<>(entityIds);
    missing.removeAll(inForce(userId, missing));
    return missing;
  }

  /** Assigns without dates, by the user's own doing. */
  public void addInForce(UUID userId, Collection<UUID> entityIds, long version, Instant now) {
    if (entityIds.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ADD)) {
      for (var entityId : entityIds) {
        statement.setBytes(1, Uuids.bytes(ids.next()));
        statement.setBytes(2, Uuids.bytes(userId));
        statement.setBytes(3, Uuids.bytes(entityId));
        statement.setLong(4, version);
        statement.setBytes(5, Uuids.bytes(userId));
        statement.setObject(6, Times.utc(now));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private List<UUID> select(String text, List<byte[]> values) {
    var found = new ArrayList<UUID>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(text)) {
      bind(statement, values);
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

  private static void bind(PreparedStatement statement, List<byte[]> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setBytes(i + 1, values.get(i));
    }
  }
}
