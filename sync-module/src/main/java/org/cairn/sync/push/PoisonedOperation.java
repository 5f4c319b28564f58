package org.cairn.sync.push;

/**
 * An operation that the server cannot decide, or that the database does not take; rolls back what
 * was done with it.
 */
public final class PoisonedOperation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seq;

  PoisonedOperation(long seq, Throwable cause) {
    super(cause);
    this.seq = seq;
  }

  /** Its number in the queue. */
  public long seq() {
    return seq;
  }
}
