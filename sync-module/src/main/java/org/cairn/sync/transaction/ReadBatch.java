package org.cairn.sync.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.BatchLog.Answered;
import org.cairn.sync.store.PendingListStore;
import org.cairn.sync.store.PendingListStore.Filter;
import org.cairn.sync.store.ResultStore;

/** Says how a batch of the caller's own device is getting on. */
@ApplicationScoped
class ReadBatch {
  /** Of those that wait as many as anybody reads; the counts are of all. */
  static final int MOST_HELD = 1_000;

  @Inject FindTransactions transactions;
  @Inject BatchLog log;
  @Inject ResultStore results;
  @Inject PendingListStore pending;

  /**
   * @param from place in the batch of the first result that is wanted
   * @param most how many results
   * @throws Problem {@code NOT_FOUND}
   */
  BatchAnswer read(Caller caller, UUID batchId, int from, int most) {
    var answered = transactions.own(caller, batchId);
    var queued = log.queued(answered.batch().transactionId());
    var lists = lists(answered, from, most);
    return new BatchAnswer(
        answered.batch(), queued, results(answered, lists), later(answered, lists));
  }

  private ResultLists lists(Answered answered, int from, int most) {
    var batch = answered.batch();
    var ended = results.of(batch.transactionId(), from, most + 1);
    var held = pending.find(Filter.heldOf(batch.transactionId()), MOST_HELD);
    var waits = pending.waits(held.stream().map(PendingListStore.Listed::seq).toList());
    return new ResultLists(ended, most, held, waits);
  }

  private static String results(Answered answered, ResultLists lists) {
    if (answered.batch().deferred()) {
      return lists.json();
    }
    var answer = answered.answer();
    return answer == null ? null : new String(answer, StandardCharsets.UTF_8);
  }

  /** What became of those that were held when a batch was answered. */
  private static String later(Answered answered, ResultLists lists) {
    return answered.batch().deferred() || lists.isEmpty() ? null : lists.json();
  }
}
