package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.sync.push.QueuedBatch;
import org.cairn.sync.queue.HoldingTime;
import org.cairn.sync.store.BatchRecord.Source;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.ResultStore;
import org.cairn.sync.store.ResultStore.Listed;
import org.cairn.sync.store.ResultStore.Result;
import org.cairn.sync.store.WaitStore;

/**
 * Takes operations that have ended from the queue, and lets those wait that have to.
 *
 * <p>Transaction: the caller's, in which they take effect.
 */
@ApplicationScoped
class StoreResults {
  @Inject PendingStore pending;
  @Inject WaitStore waits;
  @Inject ResultStore results;
  @Inject HoldingTime holding;
  @Inject Clock clock;

  /** All of one batch. */
  void store(UUID deviceId, Source source, List<QueuedBatch.Result> done) {
    var ended = new ArrayList<Result>();
    var gone = new ArrayList<Long>();
    var held = new HashMap<Long, Held>();
    var counts = new int[Listed.values().length];
    for (var one : done) {
      if (one.listed() != null) {
        ended.add(result(one));
        gone.add(one.operation().seq());
        counts[one.listed().ordinal()]++;
      } else if (one.held() != null) {
        held.put(one.operation().seq(), one.held());
      }
    }
    results.add(ended);
    waits.forget(gone);
    pending.remove(gone);
    hold(deviceId, source, held);
    // Those of a batch that was answered at once were counted as held in its answer.
    results.count(
        source.transactionId(), counts, source.deferred() ? 0 : -gone.size(), clock.instant());
  }

  private void hold(UUID deviceId, Source source, Map<Long, Held> held) {
    if (!held.isEmpty()) {
      pending.hold(held.keySet(), holding.end(source.receivedAt()));
      waits.put(deviceId, held);
    }
  }

  private Result result(QueuedBatch.Result one) {
    var operation = one.operation();
    return new Result(
        operation.id(),
        operation.transactionId(),
        operation.place(),
        operation.deviceId(),
        operation.opId(),
        operation.documentId(),
        one.listed(),
        clock.instant(),
        one.body());
  }
}
