package org.cairn.sync.push;

import java.util.List;

/** An atomic batch in which not every change succeeds; rolls back what it did. */
final class BatchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Decided> decided;

  BatchRefused(List<Decided> decided) {
    super(null, null, false, false);
    this.decided = decided;
  }

  List<Decided> decided() {
    return decided;
  }
}
