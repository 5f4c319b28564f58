package org.cairn.domain.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * An INSERT of many rows in few statements, with a place for each value. Connector/J's own
 * rewriting of batches takes two and a half times the processor time of this. Statements come in
 * few sizes, so that the driver's cache of parsed statements stays small.
 */
public final class ManyInserts {
  private static final int[] SIZES = {100, 32, 10, 3, 1};

  /** Contents sent together: MariaDB takes 16 MB in a statement, if nobody set it otherwise. */
  private static final long STATEMENT_BYTES = 8_000_000;

  private final String[] statements = new String[SIZES.length];
  private final int columns;

  /**
   * @param insert INSERT INTO table (columns)
   * @param columns how many columns
   * @param rest what follows the values, or an empty text
   */
  public ManyInserts(String insert, int columns, String rest) {
    this.columns = columns;
    var row = "(" + "?, ".repeat(columns - 1) + "?)";
    for (int i = 0; i < SIZES.length; i++) {
      var more = (", " + row).repeat(SIZES[i] - 1);
      statements[i] = insert + " VALUES " + row + more + rest;
    }
  }

  /** Sets the values of a row. */
  @FunctionalInterface
  public interface Setter<T> {
    /**
     * @param at place of the row's first value
     */
    void set(PreparedStatement statement, int at, T row) throws SQLException;
  }

  /**
   * Inserts them, in their order.
   *
   * @throws RefusedRows where the database refuses some for what they hold: those of the statement
   *     are looked for, so that whoever rolls back knows which. Others are in the table by then
   */
  public <T> void write(Connection connection, List<T> rows, Setter<T> setter) throws SQLException {
    int done = 0;
    for (int size : portions(rows.size())) {
      try {
        insert(connection, rows.subList(done, done + size), setter);
      } catch (SQLException e) {
        requireOfContent(e);
        var refused = new ArrayList<Integer>();
        find(connection, rows, new Part(done, size), setter, refused);
        throw new RefusedRows(e, refused);
      }
      done += size;
    }
  }

  private <T> void insert(Connection connection, List<T> rows, Setter<T> setter)
      throws SQLException {
    try (var statement = connection.prepareStatement(statement(rows.size()))) {
      for (int i = 0; i < rows.size(); i++) {
        setter.set(statement, 1 + i * columns, rows.get(i));
      }
      statement.executeUpdate();
    }
  }

  private static void requireOfContent(SQLException failure) throws SQLException {
    if (!new StoreFailure(failure).isOfContent()) {
      throw failure;
    }
  }

  /** Rows of one statement. */
  private record Part(int from, int size) {}

  /** Finds those in a part that was refused: a statement that is refused leaves nothing behind. */
  private <T> void find(
      Connection connection, List<T> rows, Part part, Setter<T> setter, List<Integer> refused)
      throws SQLException {
    if (part.size() == 1) {
      refused.add(part.from());
      return;
    }
    int done = part.from();
    for (int size : portions(part.size(), part.size())) {
      try {
        insert(connection, rows.subList(done, done + size), setter);
      } catch (SQLException e) {
        requireOfContent(e);
        find(connection, rows, new Part(done, size), setter, refused);
      }
      done += size;
    }
  }

  /**
   * The same for rows that may be large.
   *
   * @param size of a row in bytes
   */
  public <T> void write(
      Connection connection, List<T> rows, ToLongFunction<T> size, Setter<T> setter)
      throws SQLException {
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      long one = size.applyAsLong(rows.get(i));
      if (i > from && bytes + one > STATEMENT_BYTES) {
        writePart(connection, rows, from, i, setter);
        from = i;
        bytes = 0;
      }
      bytes += one;
    }
    writePart(connection, rows, from, rows.size(), setter);
  }

  private <T> void writePart(
      Connection connection, List<T> rows, int from, int to, Setter<T> setter) throws SQLException {
    try {
      write(connection, rows.subList(from, to), setter);
    } catch (RefusedRows refused) {
      throw refused.behind(from);
    }
  }

  /** How many rows each statement takes, for so many rows. */
  public static List<Integer> portions(int rows) {
    return portions(rows, Integer.MAX_VALUE);
  }

  /** The same, each smaller than so many. */
  private static List<Integer> portions(int rows, int bound) {
    var portions = new ArrayList<Integer>();
    int rest = rows;
    for (int size : SIZES) {
      for (; size < bound && rest >= size; rest -= size) {
        portions.add(size);
      }
    }
    return portions;
  }

  /** The statement for one of the {@link #portions}. */
  public String statement(int size) {
    int i = 0;
    while (SIZES[i] != size) {
      i++;
    }
    return statements[i];
  }
}
