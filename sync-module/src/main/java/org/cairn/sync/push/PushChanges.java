package org.cairn.sync.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.access.AssignToCreator;
import org.cairn.access.EntityAccess;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.revision.StoreRevisions;
import org.cairn.sync.store.BatchRecord.Arrival;
import org.cairn.sync.store.BatchStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.OperationStore;

/**
 * Takes a batch of changes that a device made offline.
 *
 * <p>Transaction: one for the batch. The key comes first, so that a repetition waits for it; then
 * the documents' heads are locked in the order of their ids; the commit clock comes after
 * everything that can wait, and the answer is stored before the commit.
 *
 * <p>Audited as: {@code BATCH_PUSHED}. Fails with: {@link KeyTaken}, {@link BatchRefused}, {@code
 * IN_PROGRESS}, {@code WRONG_EPOCH}.
 */
@ApplicationScoped
class PushChanges {
  @Inject BatchStore batches;
  @Inject OpenBatch openBatch;
  @Inject HeadStore heads;
  @Inject KeepConflicts conflicts;
  @Inject KeepRefusals refusals;
  @Inject OperationStore operations;
  @Inject StoreRevisions revisions;
  @Inject EntityAccess access;
  @Inject AssignToCreator creators;
  @Inject AuditTrail audit;
  @Inject Epoch epoch;
  @Inject CompleteBatch completion;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Transactional
  PushAnswer push(PushTask task) {
    transactions.registerInterposedSynchronization(task);
    begin(task);
    epoch.require(task.batch.epoch());
    var work = openBatch.open(task, access.of(task.caller));
    var decided = work.decide();
    if (task.isAtomic() && !decided.stream().allMatch(d -> d.outcome().isSuccess())) {
      throw new BatchRefused(decided);
    }
    var kept = refusals.keep(task, conflicts.keep(task, decided));
    refusals.settle(task, decided, work.refusedBefore());
    creators.assign(task.caller, work.entitiesToAssign());
    operations.keep(task.caller.deviceId(), work.unchanged(), task.receivedAt);
    long last = revisions.store(work.pending());
    lookAgain(task, work, last);
    audit.append(entry(task, kept));
    return completion.complete(task, kept, last);
  }

  /**
   * Whoever stored documents of an entity before it was registered, or assigned it, may have
   * committed since it was looked for: nobody takes it over then. From the clock on nobody else
   * commits any more.
   *
   * @param last the sequence of the batch's last revision
   */
  private void lookAgain(PushTask task, BatchWork work, long last) {
    var registered = work.entitiesToAssign();
    if (registered.isEmpty()) {
      return;
    }
    long first = last - work.pending().size() + 1;
    if (!heads.entitiesWithDocuments(registered, first).isEmpty()
        || !creators.taken(task.caller, registered).isEmpty()) {
      throw new TryAgain(null);
    }
  }

  private void begin(PushTask task) {
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

  static Arrival arrival(PushTask task) {
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

  private static AuditEntry entry(PushTask task, List<Decided> decided) {
    return AuditEntry.of(task.caller, AuditAction.BATCH_PUSHED, "batch", task.transactionId)
        .with(Tally.of(decided).details(task));
  }
}
