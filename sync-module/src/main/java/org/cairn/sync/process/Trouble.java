package org.cairn.sync.process;

import jakarta.transaction.RollbackException;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.push.PoisonedOperation;
import org.cairn.sync.push.TryAgain;

/** Why work on operations failed, and with that what is done about it. */
enum Trouble {
  /** Another worker has the lane: leave it at once. */
  LEASE_LOST,
  /** The database cannot be reached, or nobody knows if the commit took place: begin anew later. */
  DATABASE_AWAY,
  /** Others work on the same rows: the same may succeed after a rest. */
  LOCKED,
  /** The database took too long: as above, but each attempt costs as much. */
  SLOW,
  /** One operation is known to be at fault: it fails, the others go on. */
  POISONED,
  /** Something fails, each time: found by trying fewer operations together. */
  LASTING;

  static Trouble of(RuntimeException failure) {
    if (failure instanceof LeaseLost) {
      return LEASE_LOST;
    }
    if (failure instanceof PoisonedOperation) {
      return POISONED;
    }
    if (failure instanceof TryAgain) {
      return LOCKED;
    }
    if (failure instanceof Problem problem) {
      return problem.code().retryable() ? LOCKED : LASTING;
    }
    var store = StoreFailure.in(failure);
    if (store == null) {
      return isTooLate(failure) ? SLOW : LASTING;
    }
    if (store.isConnectionFailure()) {
      return DATABASE_AWAY;
    }
    if (store.isTimeout()) {
      return SLOW;
    }
    return store.isTransient() || store.isDuplicateKey() ? LOCKED : LASTING;
  }

  /** All was done, but the transaction took longer than one may. */
  private static boolean isTooLate(Throwable failure) {
    for (var thrown = failure; thrown != null; thrown = thrown.getCause()) {
      if (thrown instanceof RollbackException) {
        return true;
      }
    }
    return false;
  }
}
