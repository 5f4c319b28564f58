package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.ChosenStore;
import org.cairn.sync.store.ChosenStore.Choice;
import org.cairn.sync.store.PendingStore;

/**
 * Takes operations from the queue before they are worked on. What they carry is kept as failed, so
 * that it can be brought back.
 *
 * <p>Transaction: one for each portion; one that a worker has just locked is waited for, and is
 * then no longer there.
 */
@ApplicationScoped
class CancelOperations {
  static final int PORTION = 500;

  private static final Rejected REASON =
      Rejected.of(ProblemCode.CANCELLED, "It was cancelled before it was worked on.");

  @Inject ChosenStore chosen;
  @Inject PendingStore pending;
  @Inject EndOperations end;

  /** Returns how many, of at most {@value #PORTION}. */
  @Transactional
  @NotAudited("Audited where the operations are given up.")
  int cancel(Caller caller, Choice choice) {
    var operations = pending.read(chosen.lockChosen(choice, PORTION));
    end.giveUp(operations, REASON, caller);
    return operations.size();
  }
}
