package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.FeedStore.Stretch;

/**
 * Whom a stretch of the feed concerns, by whatever the feed consists of. Reads keys by sequence
 * only, and not more of them than the caller wants.
 */
@ApplicationScoped
public class NewsStore {
  private static final String RANGE = " WHERE seq > ? AND seq <= ? LIMIT ?";
  private static final String CHANGED =
      "SELECT entity_id FROM sync_head FORCE INDEX (sync_head_feed)" + RANGE;
  private static final String LEFT = "SELECT entity_id FROM sync_departure" + RANGE;
  private static final String TURNED = "SELECT user_id FROM sync_visibility" + RANGE;
  private static final String DECIDED = "SELECT device_id FROM sync_decision" + RANGE;

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * What happened in a stretch of the feed.
   *
   * @param places how many were read; as many as asked for where there may be more
   * @param entities those in which a document changed, or which one left
   * @param users those who began or ceased to see something
   * @param devices those that are told of a decision
   */
  public record News(int places, Set<UUID> entities, Set<UUID> users, Set<UUID> devices) {}

  public News of(Stretch stretch, int most) {
    try (var connection = database.getConnection()) {
      var entities = new HashSet<UUID>();
      var users = new HashSet<UUID>();
      var devices = new HashSet<UUID>();
      int places = read(connection, CHANGED, new Part(stretch, most), entities);
      places += read(connection, LEFT, new Part(stretch, most - places), entities);
      places += read(connection, TURNED, new Part(stretch, most - places), users);
      places += read(connection, DECIDED, new Part(stretch, most - places), devices);
      return new News(places, entities, users, devices);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private record Part(Stretch stretch, int most) {}

  private static int read(Connection connection, String query, Part part, Set<UUID> ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, part.stretch().after());
      statement.setLong(2, part.stretch().to());
      statement.setInt(3, part.most());
      int count = 0;
      try (var rows = statement.executeQuery()) {
        for (; rows.next(); count++) {
          ids.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
      return count;
    }
  }
}
