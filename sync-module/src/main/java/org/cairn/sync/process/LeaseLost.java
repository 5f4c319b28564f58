package org.cairn.sync.process;

/** Somebody else works on the lane by now; rolls back what was done. */
final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super(null, null, false, false);
  }
}
