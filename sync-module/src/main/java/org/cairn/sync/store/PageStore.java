package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/**
 * The table {@code sync_revision} read for pages. What was pushed at one time lies together, nearly
 * in the order of the feed: a page is read as a stretch of the table.
 */
@ApplicationScoped
public class PageStore {
  private static final String ROWS =
      "SELECT " + StoredRevision.COLUMNS + " FROM sync_revision WHERE id ";

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
   * Reads revisions.
   *
   * @param wanted ids in the order in which the sink gets their revisions; not empty, each once
   */
  public void read(List<Long> wanted, Sink sink) throws IOException {
    var delivery = new InOrder(wanted, sink);
    for (var query : queries(wanted)) {
      read(query, delivery);
    }
    delivery.requireAll();
  }

  private static List<String> queries(List<Long> wanted) {
    var ids = wanted.stream().sorted().toList();
    long first = ids.get(0);
    long last = ids.get(ids.size() - 1);
    if (last - first + 1 <= ids.size() * DENSE) {
      return List.of("BETWEEN " + first + " AND " + last);
    }
    var queries = new ArrayList<String>();
    for (int from = 0; from < ids.size(); from += LIST) {
      // Numbers of our own, written out: so many parameters cost more than the lookups.
      queries.add("IN " + Sql.list(ids.subList(from, Math.min(ids.size(), from + LIST))));
    }
    return queries;
  }

  private void read(String which, InOrder delivery) throws IOException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(ROWS + which + " ORDER BY id")) {
      while (rows.next()) {
        if (delivery.isWanted(rows.getLong(1))) {
          delivery.take(StoredRevision.of(rows));
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
