package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.AssignToCreator;
import org.cairn.access.EntityAccess;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.revision.StoreRevisions;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.OperationStore;

/**
 * Decides the changes of a batch, and does what was decided, but for those that have to wait.
 *
 * <p>Transaction: the caller's. The documents' heads are locked in the order of their ids; the
 * commit clock comes after everything that can wait.
 */
@ApplicationScoped
class ApplyChanges {
  @Inject OpenBatch openBatch;
  @Inject EntityAccess access;
  @Inject KeepConflicts conflicts;
  @Inject KeepRefusals refusals;
  @Inject AssignToCreator creators;
  @Inject OperationStore operations;
  @Inject StoreRevisions revisions;
  @Inject HeadStore heads;

  /**
   * What was done.
   *
   * @param lastSequence the last that was taken, 0 where no document changed
   * @param registered entities that the caller sees from now on
   */
  record Applied(List<Decided> decided, long lastSequence, List<UUID> registered) {}

  Applied apply(PushTask task) {
    var work = openBatch.open(task, access.of(task.caller));
    var decided = work.decide();
    if (task.isAtomic() && !decided.stream().allMatch(d -> d.outcome().isSuccess())) {
      throw new BatchRefused(decided);
    }
    var kept = refusals.keep(task, conflicts.keep(task, decided));
    refusals.settle(task, decided, work.refusedBefore());
    creators.assign(task.caller, work.entitiesToAssign());
    operations.keep(task.caller.deviceId(), work.unchanged(), task.receivedAt);
    long last = store(task, work);
    lookAgain(task, work, last);
    return new Applied(kept, last, work.entitiesToAssign());
  }

  private long store(PushTask task, BatchWork work) {
    try {
      return revisions.store(work.pending());
    } catch (StoreFailure failure) {
      throw Unprocessable.found(task, work.pending(), failure);
    }
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
}
