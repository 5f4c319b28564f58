package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.PendingListStore;
import org.cairn.sync.store.PendingListStore.Filter;
import org.cairn.sync.store.PendingListStore.Listed;
import org.cairn.sync.store.PendingListStore.Waits;
import org.cairn.sync.store.PendingStore;

/** Reads what is in the queue. */
@ApplicationScoped
class FindOperations {
  @Inject PendingListStore list;
  @Inject PendingStore pending;

  /** In the order of their coming. */
  Page<OperationAnswer> find(Filter filter, int limit) {
    var found = list.find(filter, limit + 1);
    var waits = list.waits(found.stream().map(Listed::seq).toList());
    return Page.of(found, limit, one -> String.valueOf(one.seq()))
        .map(one -> OperationAnswer.of(one, waits.getOrDefault(one.seq(), Waits.NONE), null));
  }

  /**
   * With what it carries.
   *
   * @throws Problem {@code NOT_FOUND}, also for one that has ended
   */
  OperationAnswer one(UUID id) {
    var filter = new Filter(id, null, null, null, null, null, null, null, null);
    var found = list.find(filter, 1).stream().findFirst().orElseThrow(FindOperations::notInQueue);
    var waits = list.waits(List.of(found.seq())).getOrDefault(found.seq(), Waits.NONE);
    var operation =
        pending.read(List.of(found.seq())).stream()
            .findFirst()
            .orElseThrow(FindOperations::notInQueue);
    return OperationAnswer.of(found, waits, operation.payload());
  }

  private static Problem notInQueue() {
    return Problem.of(ProblemCode.NOT_FOUND, "No such operation is in the queue.");
  }
}
