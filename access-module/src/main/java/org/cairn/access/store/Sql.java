package org.cairn.access.store;

import java.util.Collections;

/** Pieces of statements. */
final class Sql {
  private Sql() {}

  /** {@code ?, ?, ?} */
  static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
