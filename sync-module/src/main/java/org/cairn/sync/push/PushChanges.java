package org.cairn.sync.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.queue.ReleaseOperations;

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
  @Inject BeginBatch begin;
  @Inject ApplyChanges apply;
  @Inject KeepHeld held;
  @Inject ReleaseOperations release;
  @Inject AuditTrail audit;
  @Inject Epoch epoch;
  @Inject CompleteBatch completion;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Transactional
  PushAnswer push(PushTask task) {
    transactions.registerInterposedSynchronization(task);
    begin.begin(task);
    epoch.require(task.batch.epoch());
    var applied = apply.apply(task);
    // From here on the commit clock is held: others see what waits, or this sees what they brought.
    audit.append(entry(task, applied.decided()));
    var kept = held.keep(task, applied.decided());
    release.after(task.caller.deviceId(), Decided.finished(kept));
    release.seen(task.caller.userId(), applied.registered());
    return completion.complete(task, kept, applied.lastSequence());
  }

  private static AuditEntry entry(PushTask task, List<Decided> decided) {
    return AuditEntry.of(task.caller, AuditAction.BATCH_PUSHED, "batch", task.transactionId)
        .with(Tally.of(decided).details(task));
  }
}
