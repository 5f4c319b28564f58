package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.failure.FailureAct;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.id.Uuids;
import org.cairn.sync.failed.EnqueueFailures.Entry;
import org.cairn.sync.store.FailureActStore;
import org.cairn.sync.store.FailureActStore.Act;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureListStore;
import org.cairn.sync.store.FailureListStore.Listed;

/**
 * Has failed operations tried once more as they are, perhaps in the name of somebody else. What
 * becomes of them is found out by the queue: they are settled, or open again.
 *
 * <p>Transaction: one for each portion. Audited as: {@code FAILED_OPERATIONS_RETRIED}, {@code
 * FAILED_OPERATION_HANDED_OVER} or {@code FAILED_OPERATION_ACCEPTED}, once for each portion, with
 * the ids. Fails with: {@code QUEUE_FULL}.
 */
@ApplicationScoped
class RetryFailures {
  private static final int PORTION = 100;

  /** Of the changes of a portion, unless one alone is larger. */
  private static final long BYTES = 8_000_000;

  @Inject FailureActStore failures;
  @Inject FailureListStore list;
  @Inject EnqueueFailures queue;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * What is to be done.
   *
   * @param filter which are meant, only such as may be tried once more
   * @param owner in whose name they go on; null for the one in which they came
   * @param note why, or null
   */
  record Wish(FailureFilter filter, FailureAct what, UUID owner, String note) {}

  /**
   * Does it with the next ones, in the order in which they failed first.
   *
   * @param after those of a portion before, up to this id, are done; null for the first
   * @return their ids; none where none are left
   */
  @Transactional
  List<UUID> portion(Caller caller, Wish wish, UUID after) {
    var locked = failures.lock(wish.filter(), after, PORTION);
    if (locked.isEmpty()) {
      return locked;
    }
    var some = together(locked);
    var ids = some.stream().map(Listed::id).toList();
    var changes = list.payloads(ids);
    var entries = some.stream().map(one -> Entry.of(one, changes.get(one.id()))).toList();
    queue.enqueue(entries, wish.owner());
    var act = new Act(wish.what(), clock.instant(), caller.userId(), wish.owner(), wish.note());
    failures.mark(ids, FailureState.RETRYING, act);
    audit.append(AuditedFailures.entry(caller, action(wish.what()), ids, wish.note()));
    queue.open(entries);
    return ids;
  }

  /** The first of them, as many as lie in memory together. They are locked: nobody changes them. */
  private List<Listed> together(List<UUID> locked) {
    var all = FailureFilter.of(locked, FailureState.shown());
    var some = new ArrayList<Listed>();
    long bytes = 0;
    for (var one :
        list.find(all, null, PORTION).stream()
            .sorted(Comparator.comparing(Listed::id, Uuids.BYTE_ORDER))
            .toList()) {
      bytes += one.size();
      if (!some.isEmpty() && bytes > BYTES) {
        break;
      }
      some.add(one);
    }
    return some;
  }

  private static AuditAction action(FailureAct what) {
    return switch (what) {
      case HANDED_OVER -> AuditAction.FAILED_OPERATION_HANDED_OVER;
      case ACCEPTED -> AuditAction.FAILED_OPERATION_ACCEPTED;
      default -> AuditAction.FAILED_OPERATIONS_RETRIED;
    };
  }
}
