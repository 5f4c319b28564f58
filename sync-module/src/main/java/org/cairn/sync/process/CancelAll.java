package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.sync.store.ChosenStore.Choice;

/** Cancels as many operations as were chosen, a portion at a time. */
@ApplicationScoped
public class CancelAll {
  @Inject CancelOperations operations;
  @Inject Patience patience;

  /** Returns how many were cancelled; what was worked on meanwhile is not among them. */
  int cancel(Caller caller, Choice choice) {
    int cancelled = 0;
    int portion;
    do {
      portion = patience.retrying(() -> operations.cancel(caller, choice));
      cancelled += portion;
    } while (portion == CancelOperations.PORTION);
    return cancelled;
  }

  /** What is pending of a batch. */
  public int ofBatch(Caller caller, UUID transactionId) {
    return cancel(caller, new Choice(null, null, transactionId, false));
  }
}
