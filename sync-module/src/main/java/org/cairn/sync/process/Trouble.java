package org.cairn.sync.process;

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
    var store = StoreFailure.in(failure);
    if (store == null || failure instanceof Problem) {
      return LASTING;
    }
    if (store.isConnectionFailure()) {
      return DATABASE_AWAY;
    }
    if (store.isTimeout()) {
      return SLOW;
    }
    return store.isTransient() || store.isDuplicateKey() ? LOCKED : LASTING;
  }
}
