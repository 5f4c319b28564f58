package org.cairn.sync.process;

/**
 * How many operations are worked on together: as many as a batch may have. After a failure half as
 * many of those among which the one at fault must be, until it is alone; then as many as before.
 */
final class Pace {
  static final int MOST = 100;

  private int size = MOST;

  /** The next so many operations hold one at which work fails; 0 where none is known to. */
  private int suspects;

  private boolean careful;

  int size() {
    return size;
  }

  /** Whether to look everything up first. */
  boolean isCareful() {
    return careful;
  }

  boolean isSingle() {
    return size == 1;
  }

  /** Whether the operation at fault is being looked for. */
  boolean isNarrowing() {
    return suspects > 0;
  }

  /** No more than so many are there. */
  void limit(int operations) {
    size = Math.max(1, Math.min(size, operations));
  }

  /** So many were worked on: the one at fault is among the others that are suspected. */
  void succeeded(int done) {
    careful = false;
    suspect(suspects - done);
  }

  /** The one at fault is among those that were tried. */
  void failed() {
    careful = true;
    suspect(size);
  }

  private void suspect(int operations) {
    suspects = Math.max(0, operations);
    size = suspects == 0 ? MOST : Math.max(1, suspects / 2);
  }

  /** The one at fault is gone. */
  void givenUp() {
    suspect(0);
  }

  /** The same once more. */
  void again() {
    careful = true;
  }
}
