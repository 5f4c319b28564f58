package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.access.FindCaller;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.push.ApplyQueued;
import org.cairn.sync.push.QueuedBatch;
import org.cairn.sync.store.BatchStore;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.PendingStore.Pending;

/**
 * Works on operations or gives them up, and takes from the queue what has ended.
 *
 * <p>Transaction: the caller's, which has locked the operations.
 */
@ApplicationScoped
class EndOperations {
  @Inject BatchStore batches;
  @Inject FindCaller callers;
  @Inject ApplyQueued apply;
  @Inject StoreResults results;
  @Inject LaneStore lanes;
  @Inject Ids ids;

  /** Decides them, and does what was decided. All are of one batch. */
  void apply(List<Pending> operations, boolean careful) {
    var first = operations.get(0);
    var batch = batch(first.deviceId(), first.transactionId());
    results.store(first.deviceId(), batch.source(), apply.apply(batch, operations, careful));
    lanes.refresh(first.deviceId(), Duration.ZERO);
  }

  /** None of them takes effect. They may be of any batches and devices. */
  void giveUp(List<Pending> operations, Rejected reason, Caller by) {
    var byBatch =
        operations.stream()
            .collect(
                Collectors.groupingBy(
                    Pending::transactionId, LinkedHashMap::new, Collectors.toList()));
    byBatch.forEach((transactionId, some) -> giveUp(transactionId, some, reason, by));
  }

  private void giveUp(UUID transactionId, List<Pending> some, Rejected reason, Caller by) {
    var device = some.get(0).deviceId();
    var batch = batch(device, transactionId);
    results.store(device, batch.source(), apply.giveUp(batch, some, reason, by));
    lanes.refresh(device, Duration.ZERO);
  }

  private QueuedBatch batch(UUID deviceId, UUID transactionId) {
    var source = batches.source(transactionId);
    var traceId = "queue-" + ids.next();
    var sender =
        source.standIn()
            ? callers.standIn(source.userId(), deviceId, traceId)
            : callers.sender(source.userId(), deviceId, traceId);
    return new QueuedBatch(source, sender.caller(), refusal(sender.refusal()));
  }

  private static Rejected refusal(ProblemCode code) {
    return code == null
        ? null
        : Rejected.of(code, "Nothing may be done in the sender's name any more: " + code.title());
  }
}
