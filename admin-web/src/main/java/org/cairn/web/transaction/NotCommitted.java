package org.cairn.web.transaction;

import jakarta.transaction.RollbackException;

/** A use case has done its work, and its transaction was not committed, or perhaps it was. */
public final class NotCommitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotCommitted(Throwable cause) {
    super(cause);
  }

  /** Whether the commit had begun and nobody knows how it ended. */
  public boolean isInDoubt() {
    return !(getCause() instanceof RollbackException);
  }

  /** Whether nothing failed: the transaction was only too slow. */
  public boolean isTooLate() {
    return !isInDoubt() && getCause().getCause() == null;
  }
}
