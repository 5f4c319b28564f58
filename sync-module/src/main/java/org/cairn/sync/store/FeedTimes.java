package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** Finds the place in the feed that belongs to a time. */
@ApplicationScoped
public class FeedTimes {
  /**
   * A revision gets its time when its batch arrives and its place when it commits, at most a
   * transaction's limit of 30 s later; as much again for clocks of servers that differ.
   */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final String LAST = "SELECT MAX(seq) FROM sync_head";
  private static final String NEXT =
      "SELECT r.received_at FROM sync_head h FORCE INDEX (sync_head_feed)"
          + " STRAIGHT_JOIN sync_revision r ON r.id = h.revision_id"
          + " WHERE h.seq >= ? ORDER BY h.seq LIMIT 1";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A sequence up to which everything was received before {@code time}. Searched by halving, since
   * times rise along the feed: no key over times is needed.
   */
  public long placeBefore(Instant time) {
    var wanted = time.minus(MARGIN);
    try (var connection = database.getConnection()) {
      long low = 0;
      long high = last(connection);
      while (low < high) {
        long middle = low + (high - low) / 2 + 1;
        if (receivedBefore(connection, middle, wanted)) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static long last(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LAST);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static boolean receivedBefore(Connection connection, long place, Instant time)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEXT)) {
      statement.setLong(1, place);
      try (var rows = statement.executeQuery()) {
        return rows.next() && Sql.instant(rows, "received_at").isBefore(time);
      }
    }
  }
}
