package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.BatchRecord.Arrival;
import org.cairn.sync.store.BatchStore;

/**
 * Takes the key of a batch, so that a repetition waits for it: the first statement of its
 * transaction.
 */
@ApplicationScoped
class BeginBatch {
  @Inject BatchStore batches;

  /**
   * @throws KeyTaken where the key was used before
   * @throws Problem {@code IN_PROGRESS}
   */
  void begin(PushTask task) {
    try {
      batches.begin(arrival(task));
    } catch (StoreFailure e) {
      if (e.isDuplicateKey()) {
        throw new KeyTaken();
      }
      if (e.isLockWaitTimeout()) {
        throw Problem.retryAfter(
            ProblemCode.IN_PROGRESS,
            "A request with this batchId is still being worked on.",
            PushEdge.SOON);
      }
      throw e;
    }
  }

  private static Arrival arrival(PushTask task) {
    var batch = task.batch;
    return new Arrival(
        task.transactionId,
        task.caller.deviceId(),
        task.key,
        task.caller.userId(),
        batch.hash(),
        batch.mode().wireName(),
        task.receivedAt,
        batch.deviceTime(),
        batch.pendingAfter(),
        batch.changes().size());
  }
}
