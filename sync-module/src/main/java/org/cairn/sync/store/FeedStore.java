package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/**
 * The table {@code sync_head} as the feed: which documents changed behind a place, in the order of
 * their latest commit. Reads nothing but the covering keys.
 */
@ApplicationScoped
public class FeedStore {
  private static final String COLUMNS =
      "SELECT seq, entity_id, type_id, size, revision_id FROM sync_head";
  private static final String RANGE = "seq > ? AND seq <= ? ORDER BY seq LIMIT ?";
  private static final String ALL = COLUMNS + " FORCE INDEX (sync_head_feed) WHERE " + RANGE;
  private static final String OF_ENTITIES =
      COLUMNS + " FORCE INDEX (sync_head_entity) WHERE entity_id IN ";

  /** Numbers to look at first, per place wanted, for callers who see little of what there is. */
  private static final int FIRST_WINDOW = 16;

  /** How many places to read at a time when most do not match. */
  private static final int SCAN = 2_000;

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * A document's place in the feed.
   *
   * @param revisionId where its content is
   * @param size bytes of its content, 0 for a tombstone
   */
  public record Place(long sequence, long revisionId, UUID entityId, int typeId, int size) {}

  /** A stretch of the feed: {@code after} excluded, {@code to} included. */
  public record Stretch(long after, long to) {
    Stretch from(long place) {
      return new Stretch(place, to);
    }
  }

  /** The next places that match, found by reading all: for callers who see much. */
  public List<Place> matching(Stretch stretch, int most, Predicate<Place> wanted) {
    var places = new ArrayList<Place>();
    int step = most;
    for (var rest = stretch; places.size() < most; step = SCAN) {
      var read = all(rest, step);
      for (var place : read) {
        if (places.size() < most && wanted.test(place)) {
          places.add(place);
        }
      }
      if (read.size() < step) {
        break;
      }
      rest = rest.from(read.get(read.size() - 1).sequence());
    }
    return places;
  }

  private List<Place> all(Stretch stretch, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ALL)) {
      return read(statement, 1, stretch, most);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * The next places of few entities that match. Reads windows of the feed, each as long as the
   * share found so far suggests: the database sorts what it finds in a window, not all that
   * follows.
   */
  public List<Place> ofEntities(
      Collection<UUID> entityIds, Stretch stretch, int most, Predicate<Place> wanted) {
    var places = new ArrayList<Place>();
    long after = stretch.after();
    long width = entityIds.size() == 1 ? stretch.to() : (long) most * FIRST_WINDOW;
    while (places.size() < most && after < stretch.to() && !entityIds.isEmpty()) {
      long to = Math.min(stretch.to(), after + width);
      int missing = most - places.size();
      var read = ofEntities(entityIds, new Stretch(after, to), missing);
      read.stream().filter(wanted).forEach(places::add);
      boolean cut = read.size() == missing;
      after = cut ? read.get(missing - 1).sequence() : to;
      width = nextWidth(width, read.size(), most - places.size());
    }
    return places;
  }

  private static long nextWidth(long width, int found, int missing) {
    long wider = found == 0 ? width * 8 : width * missing / found * 5 / 4;
    return Math.max(1_000, Math.min(wider, width * 8));
  }

  private List<Place> ofEntities(Collection<UUID> entityIds, Stretch stretch, int most) {
    var query = OF_ENTITIES + Sql.idList(entityIds.size()) + " AND " + RANGE;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      return read(statement, Sql.setIdList(statement, 1, entityIds), stretch, most);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static List<Place> read(PreparedStatement statement, int at, Stretch stretch, int most)
      throws SQLException {
    statement.setLong(at, stretch.after());
    statement.setLong(at + 1, stretch.to());
    statement.setInt(at + 2, most);
    var places = new ArrayList<Place>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        var entity = Uuids.fromBytes(rows.getBytes(2));
        places.add(
            new Place(rows.getLong(1), rows.getLong(5), entity, rows.getInt(3), rows.getInt(4)));
      }
    }
    return places;
  }
}
