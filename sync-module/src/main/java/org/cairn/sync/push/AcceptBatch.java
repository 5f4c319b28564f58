package org.cairn.sync.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.json.StrictJson;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.queue.AddToQueue;
import org.cairn.sync.store.BatchStore;
import org.cairn.sync.store.PendingStore.NewPending;

/**
 * Takes a batch into the queue, to be worked on later.
 *
 * <p>Transaction: one for the batch; nothing about its documents is looked at or locked.
 *
 * <p>Audited as: {@code BATCH_ACCEPTED}. Fails with: {@link KeyTaken}, {@code IN_PROGRESS}, {@code
 * WRONG_EPOCH}, {@code QUEUE_FULL}.
 */
@ApplicationScoped
class AcceptBatch {
  static final int MOST_CHANGES = 10_000;

  @Inject BeginBatch begin;
  @Inject BatchStore batches;
  @Inject AddToQueue queue;
  @Inject AuditTrail audit;
  @Inject Epoch epoch;
  @Inject Ids ids;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Transactional
  PushAnswer accept(PushTask task) {
    transactions.registerInterposedSynchronization(task);
    begin.begin(task);
    epoch.require(task.batch.epoch());
    batches.defer(task.transactionId, task.deferral.deviceTypes());
    queue.requireRoom(task.caller.deviceId(), task.batch.changes().size());
    queue.add(rows(task));
    audit.append(
        AuditEntry.of(task.caller, AuditAction.BATCH_ACCEPTED, "batch", task.transactionId)
            .with(
                StrictJson.mapper()
                    .createObjectNode()
                    .put("batchId", task.batchId.toString())
                    .put("total", task.batch.changes().size())));
    queue.open(task.caller.deviceId());
    return PushAnswer.deferred(task.batchId);
  }

  private List<NewPending> rows(PushTask task) {
    var rows = new ArrayList<NewPending>();
    for (var change : task.batch.changes()) {
      rows.add(
          new NewPending(
              ids.next(),
              task.caller.deviceId(),
              task.transactionId,
              rows.size(),
              KeepHeld.subject(change, task.types),
              change.prevOpId,
              change.priority,
              task.receivedAt,
              null,
              change.raw));
    }
    return rows;
  }
}
