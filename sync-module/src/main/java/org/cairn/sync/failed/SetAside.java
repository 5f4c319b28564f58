package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.failure.FailureAct;
import org.cairn.domain.failure.FailureState;
import org.cairn.sync.store.FailureActStore;
import org.cairn.sync.store.FailureActStore.Act;
import org.cairn.sync.store.FailureFilter;

/**
 * Discards failed operations, archives them, or forgets what they carried: nobody has to see to
 * them any more.
 *
 * <p>Transaction: one for each portion. Audited as: {@code FAILED_OPERATIONS_DISCARDED}, {@code
 * FAILED_OPERATIONS_ARCHIVED} or {@code FAILED_OPERATIONS_PURGED}, once for each portion, with the
 * ids.
 */
@ApplicationScoped
class SetAside {
  static final int PORTION = 1_000;

  @Inject FailureActStore failures;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * What is to be done.
   *
   * @param filter which are meant, only such as can be brought into the state
   * @param note why, or null
   */
  record Order(FailureState to, FailureFilter filter, String note) {
    /** The same with only such that can be taken. */
    Order namedOnly() {
      return new Order(to, filter.whoseOperationIsNamed(), note);
    }
  }

  /**
   * Does it with the next ones.
   *
   * @param after those of a portion before, up to this id, are done; null for the first
   * @return their ids; fewer than {@value #PORTION} where none are left
   */
  @Transactional
  List<UUID> portion(Caller caller, Order order, UUID after) {
    var ids = failures.lock(order.filter(), after, PORTION);
    if (!ids.isEmpty()) {
      set(caller, order, ids);
      audit.append(entry(caller, order, ids));
    }
    return ids;
  }

  private void set(Caller caller, Order order, List<UUID> ids) {
    var now = clock.instant();
    if (order.to() == FailureState.PURGED) {
      failures.purge(ids, now, caller.userId());
    } else {
      var what = FailureAct.valueOf(order.to().name());
      failures.mark(ids, order.to(), new Act(what, now, caller.userId(), null, order.note()));
    }
  }

  private static AuditEntry entry(Caller caller, Order order, List<UUID> ids) {
    return AuditedFailures.entry(caller, action(order.to()), ids, order.note());
  }

  private static AuditAction action(FailureState to) {
    return switch (to) {
      case DISCARDED -> AuditAction.FAILED_OPERATIONS_DISCARDED;
      case ARCHIVED -> AuditAction.FAILED_OPERATIONS_ARCHIVED;
      case PURGED -> AuditAction.FAILED_OPERATIONS_PURGED;
      case OPEN, RETRYING, SETTLED ->
          throw new IllegalArgumentException("Nothing is set aside as " + to);
    };
  }
}
