package org.cairn.sync.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.document.Head;

/**
 * The versions of a document, newest first: each row of {@code sync_revision} leads to the one
 * before it, so that no key over documents is needed.
 */
final class VersionChain<T> {
  /** Below the depth at which both servers stop a recursion. */
  private static final int STEPS = 900;

  private final String query;
  private final Reader<T> reader;

  /** Makes a value out of a row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * @param columns what to read of each revision, which is called {@code r}
   */
  VersionChain(String columns, Reader<T> reader) {
    this.reader = reader;
    this.query =
        "WITH RECURSIVE chain AS ("
            + " SELECT id, prev_id, 0 AS step FROM sync_revision WHERE id = ?"
            + " UNION ALL"
            + " SELECT r.id, r.prev_id, chain.step + 1 FROM chain"
            + " JOIN sync_revision r ON r.id = chain.prev_id WHERE chain.step < ?)"
            + " SELECT "
            + columns
            + " FROM chain JOIN sync_revision r ON r.id = chain.id"
            + " WHERE chain.step >= ? ORDER BY chain.step";
  }

  /** Values of at most {@value #STEPS} versions, after leaving out the newest ones. */
  List<T> read(Connection connection, Head head, int leftOut, int most) throws SQLException {
    var ids = new VersionChain<>("r.id", row -> row.getLong(1));
    long id = head.revisionId();
    int rest = leftOut;
    for (; rest >= STEPS && id > 0; rest -= STEPS) {
      id = ids.step(connection, id, STEPS, 1).stream().findFirst().orElse(0L);
    }
    return id == 0 ? List.of() : step(connection, id, rest, Math.min(most, STEPS));
  }

  private List<T> step(Connection connection, long id, int leftOut, int most) throws SQLException {
    var found = new ArrayList<T>();
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, id);
      statement.setInt(2, leftOut + most - 1);
      statement.setInt(3, leftOut);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
    }
    return found;
  }
}
