package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_visibility}: who began or ceased to see what, by place in the feed. */
@ApplicationScoped
public class VisibilityStore {
  private static final String BETWEEN =
      "SELECT seq, entity_id, granted FROM sync_visibility"
          + " WHERE user_id = ? AND seq > ? AND seq <= ? ORDER BY seq";
  private static final String EVER =
      "SELECT DISTINCT entity_id FROM sync_visibility WHERE user_id = ? AND entity_id IS NOT NULL";

  private static final String WITHDRAWN =
      "SELECT DISTINCT entity_id FROM sync_visibility"
          + " WHERE user_id = ? AND granted = 0 AND entity_id IS NOT NULL";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A change of what a user sees.
   *
   * @param entityId null where the user's whole scope changed
   */
  public record Turn(long sequence, UUID entityId, boolean granted) {}

  public void record(long sequence, UUID userId, UUID entityId, boolean granted) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "INSERT INTO sync_visibility (seq, user_id, entity_id, granted)"
                    + " VALUES (?, ?, ?, ?)")) {
      statement.setLong(1, sequence);
      statement.setBytes(2, Uuids.bytes(userId));
      statement.setBytes(3, Uuids.bytes(entityId));
      statement.setInt(4, granted ? 1 : 0);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** In the order of the feed; {@code after} excluded, {@code to} included. */
  public List<Turn> between(UUID userId, long after, long to) {
    var turns = new ArrayList<Turn>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(BETWEEN)) {
      statement.setBytes(1, Uuids.bytes(userId));
      statement.setLong(2, after);
      statement.setLong(3, to);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          turns.add(
              new Turn(rows.getLong(1), Uuids.fromBytes(rows.getBytes(2)), rows.getInt(3) == 1));
        }
      }
      return turns;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Entities that the user was ever granted or withdrawn. */
  public Set<UUID> everSeen(UUID userId) {
    return entities(EVER, userId);
  }

  /** Entities that the user was withdrawn once, perhaps granted again since. */
  public Set<UUID> everWithdrawn(UUID userId) {
    return entities(WITHDRAWN, userId);
  }

  private Set<UUID> entities(String query, UUID userId) {
    var entities = new HashSet<UUID>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(userId));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          entities.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
      return entities;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
