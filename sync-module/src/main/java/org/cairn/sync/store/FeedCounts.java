package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.FeedStore.Stretch;

/** The table {@code sync_head} counted by place and entity, through its covering keys. */
@ApplicationScoped
public class FeedCounts {
  private static final int IDS_AT_ONCE = 500;
  private static final String ALL = "SELECT COUNT(*) FROM sync_head FORCE INDEX (sync_head_feed)";
  private static final String OF_ENTITIES =
      "SELECT COUNT(*) FROM sync_head FORCE INDEX (sync_head_entity)";
  private static final String WHERE = " WHERE seq > ? AND seq <= ? AND (size > 0 OR seq > ?)";
  private static final String DOCUMENTS =
      "SELECT COUNT(*) FROM sync_head FORCE INDEX (sync_head_entity)"
          + " WHERE size > 0 AND entity_id IN (?)";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * What to count.
   *
   * @param deletedAfter tombstones up to here are not counted
   * @param typeIds null for all types
   */
  public record Count(Stretch stretch, long deletedAfter, Set<Integer> typeIds) {}

  public long all(Count what) {
    return count(ALL + WHERE + Sql.ofTypes("type_id", what.typeIds()), what, List.of());
  }

  public long ofEntities(Collection<UUID> entityIds, Count what) {
    var ids = new ArrayList<>(entityIds);
    var query = OF_ENTITIES + WHERE + Sql.ofTypes("type_id", what.typeIds()) + " AND entity_id IN ";
    long count = 0;
    for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
      var part = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
      count += count(query + Sql.places(part.size()), what, part);
    }
    return count;
  }

  /** Documents of an entity, deleted ones not counted. */
  public long documents(UUID entityId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(DOCUMENTS)) {
      Sql.setIds(statement, 1, List.of(entityId));
      return single(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private long count(String query, Count what, List<UUID> entityIds) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setLong(1, what.stretch().after());
      statement.setLong(2, what.stretch().to());
      statement.setLong(3, what.deletedAfter());
      Sql.setIds(statement, 4, entityIds);
      return single(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static long single(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
