package org.cairn.sync.process;

/**
 * How many operations are worked on together: as many as a batch may have, fewer after a failure,
 * until it is known which one is at fault, and more again with each success.
 */
final class Pace {
  static final int MOST = 100;

  private int size = MOST;
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

  void succeeded() {
    size = Math.min(MOST, size * 2);
    careful = false;
  }

  void failed() {
    size = Math.max(1, size / 2);
    careful = true;
  }

  /** One by one. */
  void alone() {
    size = 1;
    careful = true;
  }

  /** The same once more. */
  void again() {
    careful = true;
  }
}
