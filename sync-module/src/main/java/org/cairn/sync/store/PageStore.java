package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/**
 * The table {@code sync_revision} read for pages: rows lie in the order of the feed. Values are
 * handed on as the bytes that the database sent, since most go to the wire as they are.
 */
@ApplicationScoped
public class PageStore {
  private static final String ROWS =
      "SELECT seq, document_id, version, type_id, entity_id, origin, device_id, author_id,"
          + " updated_at, verification, content FROM sync_revision WHERE seq ";

  /** MariaDB turns a list of a thousand values into a temporary table. */
  private static final int LIST = 500;

  /** A stretch with no more than this share of rows to skip is read as a whole. */
  private static final double DENSE = 1.5;

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /** Takes one row after the other. */
  @FunctionalInterface
  public interface Sink {
    void take(StoredRevision revision) throws IOException;
  }

  /**
   * Reads revisions in the order of their places.
   *
   * @param places in ascending order, not empty
   */
  public void read(List<Long> places, Sink sink) throws IOException {
    long first = places.get(0);
    long last = places.get(places.size() - 1);
    if (last - first + 1 <= places.size() * DENSE) {
      read("BETWEEN " + first + " AND " + last, places, sink);
      return;
    }
    for (int from = 0; from < places.size(); from += LIST) {
      var part = places.subList(from, Math.min(places.size(), from + LIST));
      // Numbers of our own, written out: so many parameters cost more than the lookups.
      var list = part.stream().map(String::valueOf).collect(Collectors.joining(","));
      read("IN (" + list + ")", part, sink);
    }
  }

  private void read(String which, List<Long> places, Sink sink) throws IOException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ROWS + which + " ORDER BY seq")) {
      var cursor = new StoredRevision(rows);
      int next = 0;
      while (next < places.size() && rows.next()) {
        if (rows.getLong(1) == places.get(next)) {
          sink.take(cursor);
          next++;
        }
      }
      if (next < places.size()) {
        throw new IllegalStateException("Revision " + places.get(next) + " is missing");
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
