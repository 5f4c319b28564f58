package org.cairn.domain.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The database refuses rows for what they hold, and would take the others. */
public final class RefusedRows extends SQLException {
  private static final long serialVersionUID = 1L;

  private final int[] rows;

  /**
   * @param rows their places among those that were to be written, from 0
   */
  public RefusedRows(SQLException cause, List<Integer> rows) {
    super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
    this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The same, where so many others came before. */
  RefusedRows behind(int others) {
    return new RefusedRows(this, rows().stream().map(row -> row + others).toList());
  }

  List<Integer> rows() {
    return Arrays.stream(rows).boxed().toList();
  }
}
