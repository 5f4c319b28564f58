package org.cairn.proof.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.proof.installation.Installation;

/**
 * What most would build: rows numbered by AUTO_INCREMENT, polled by {@code id > cursor}. Ids are
 * given out before the commit, so that a reader passes those that are not visible yet.
 */
final class NaiveFeed {
  private static final String TABLE = "proof_naive";

  private final Installation installation;
  private final int writers;
  private final int rowsEach;
  private volatile boolean over;

  NaiveFeed(Installation installation, int writers, int rowsEach) {
    this.installation = installation;
    this.writers = writers;
    this.rowsEach = rowsEach;
  }

  /** How many rows a poller never saw. */
  int skipped() throws Exception {
    var database = installation.database();
    database.execute(
        "CREATE TABLE " + TABLE + " (id BIGINT AUTO_INCREMENT PRIMARY KEY, n INT) ENGINE=InnoDB");
    var threads = Executors.newFixedThreadPool(writers + 1);
    try {
      var seen = threads.submit(this::poll);
      var writing = new ArrayList<Future<Void>>();
      for (int writer = 0; writer < writers; writer++) {
        writing.add(threads.submit((Callable<Void>) this::write));
      }
      for (var one : writing) {
        one.get();
      }
      over = true;
      return writers * rowsEach - seen.get().size();
    } finally {
      threads.shutdownNow();
      database.execute("DROP TABLE " + TABLE);
    }
  }

  private Void write() throws SQLException {
    try (var connection = connect();
        var insert = connection.prepareStatement("INSERT INTO " + TABLE + " (n) VALUES (1)")) {
      connection.setAutoCommit(false);
      for (int row = 0; row < rowsEach; row++) {
        insert.executeUpdate();
        connection.commit();
      }
    }
    return null;
  }

  private Set<Long> poll() throws SQLException {
    var seen = new HashSet<Long>();
    try (var connection = connect();
        var select =
            connection.prepareStatement("SELECT id FROM " + TABLE + " WHERE id > ? ORDER BY id")) {
      long cursor = 0;
      boolean last = false;
      while (!last) {
        last = over;
        select.setLong(1, cursor);
        for (long id : ids(select)) {
          seen.add(id);
          cursor = id;
        }
      }
    }
    return seen;
  }

  private static List<Long> ids(PreparedStatement select) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** By way of the proxy, so that commits are held up as those of the server are. */
  private Connection connect() throws SQLException {
    return installation.database().connectBy(installation.proxy().port());
  }
}
