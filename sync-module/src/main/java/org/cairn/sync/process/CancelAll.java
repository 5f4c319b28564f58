package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.ChosenStore.Choice;

/** Cancels as many operations as were chosen, a portion at a time. */
@ApplicationScoped
public class CancelAll {
  @Inject CancelOperations operations;
  @Inject BatchLog batches;
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

  /**
   * What is pending of a batch of the caller's own device.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public int ofBatch(Caller caller, UUID batchId) {
    var batch =
        batches
            .ofDevice(caller.deviceId(), batchId)
            .orElseThrow(
                () -> Problem.of(ProblemCode.NOT_FOUND, "This device has sent no such batch."));
    return cancel(caller, new Choice(null, null, batch.batch().transactionId(), false));
  }
}
