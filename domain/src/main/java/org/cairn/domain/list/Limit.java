package org.cairn.domain.list;

import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;

/** How many items a list answers at the most. */
public final class Limit {
  private Limit() {}

  /**
   * @param asked what the caller asked for, or null
   * @throws Problem {@code INVALID} outside 1 to {@code most}
   */
  public static int of(Integer asked, int usual, int most) {
    return of("limit", asked, usual, most);
  }

  /** The same under another name. */
  public static int of(String name, Integer asked, int usual, int most) {
    if (asked == null) {
      return usual;
    }
    if (asked < 1 || asked > most) {
      throw Problem.invalid(name, Expected.between(1, most));
    }
    return asked;
  }
}
