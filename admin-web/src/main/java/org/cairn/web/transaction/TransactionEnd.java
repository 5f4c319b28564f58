package org.cairn.web.transaction;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionalException;
import java.util.Optional;

/** How a transaction ended, told by itself; passed from interceptor to interceptor of one call. */
final class TransactionEnd implements Synchronization {
  private static final String KEY = TransactionEnd.class.getName();

  private boolean committing;
  private int status = Status.STATUS_UNKNOWN;

  /** To be found by those further inside. */
  static TransactionEnd awaitedBy(InvocationContext call) {
    var end = new TransactionEnd();
    call.getContextData().put(KEY, end);
    return end;
  }

  static Optional<TransactionEnd> awaitedIn(InvocationContext call) {
    return Optional.ofNullable((TransactionEnd) call.getContextData().get(KEY));
  }

  @Override
  public void beforeCompletion() {
    committing = true;
  }

  @Override
  public void afterCompletion(int outcome) {
    status = outcome;
  }

  /**
   * @throws NotCommitted where the work was undone although nothing had failed
   */
  void requireCommitted() {
    if (status != Status.STATUS_COMMITTED) {
      throw new NotCommitted(new RollbackException());
    }
  }

  /** What the container's complaint means: a commit that failed, or a mistake in the program. */
  RuntimeException meaning(TransactionalException complaint) {
    return committing || complaint.getCause() instanceof RollbackException
        ? new NotCommitted(complaint.getCause())
        : new IllegalStateException(complaint.getCause());
  }
}
