package org.cairn.sync.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * An INSERT of many rows in few statements, with a place for each value. Connector/J's own
 * rewriting of batches takes two and a half times the processor time of this. Statements come in
 * few sizes, so that the driver's cache of parsed statements stays small.
 */
final class MultiRow {
  private static final int[] SIZES = {100, 32, 10, 3, 1};

  private final String[] statements = new String[SIZES.length];
  private final int columns;

  /**
   * @param insert INSERT INTO table (columns)
   * @param columns how many columns
   * @param rest what follows the values, or an empty text
   */
  MultiRow(String insert, int columns, String rest) {
    this.columns = columns;
    var row = Sql.places(columns);
    for (int i = 0; i < SIZES.length; i++) {
      var more = (", " + row).repeat(SIZES[i] - 1);
      statements[i] = insert + " VALUES " + row + more + rest;
    }
  }

  /** Sets the values of a row. */
  @FunctionalInterface
  interface Setter<T> {
    /**
     * @param at place of the row's first value
     */
    void set(PreparedStatement statement, int at, T row) throws SQLException;
  }

  <T> void write(Connection connection, List<T> rows, Setter<T> setter) throws SQLException {
    int done = 0;
    for (int i = 0; i < SIZES.length; i++) {
      while (rows.size() - done >= SIZES[i]) {
        try (var statement = connection.prepareStatement(statements[i])) {
          for (int k = 0; k < SIZES[i]; k++) {
            setter.set(statement, 1 + k * columns, rows.get(done + k));
          }
          statement.executeUpdate();
        }
        done += SIZES[i];
      }
    }
  }
}
