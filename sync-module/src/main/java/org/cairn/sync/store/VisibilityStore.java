package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_visibility}: who began or ceased to see what, by place in the feed. */
@ApplicationScoped
public class VisibilityStore {
  private static final String AFTER =
      "SELECT seq, entity_id, granted FROM sync_visibility"
          + " WHERE user_id = ? AND seq > ? ORDER BY seq";

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

  /** In the order of the feed, behind a place. */
  public List<Turn> after(UUID userId, long place) {
    var turns = new ArrayList<Turn>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(AFTER)) {
      statement.setBytes(1, Uuids.bytes(userId));
      statement.setLong(2, place);
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
}
