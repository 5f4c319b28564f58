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
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.json.StrictJson;
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
  record Order(FailureState to, FailureFilter filter, String note) {}

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
      failures.mark(ids, new Act(order.to(), clock.instant(), caller.userId(), order.note()));
      audit.append(entry(caller, order, ids));
    }
    return ids;
  }

  private static AuditEntry entry(Caller caller, Order order, List<UUID> ids) {
    var details = StrictJson.mapper().createObjectNode();
    var named = details.put("operations", ids.size()).put("note", order.note()).putArray("ids");
    ids.forEach(id -> named.add(id.toString()));
    var entry =
        ids.size() == 1
            ? AuditEntry.of(caller, action(order.to()), "failed-operation", ids.get(0))
            : AuditEntry.of(caller, action(order.to()), "failed-operations", caller.traceId());
    return entry.with(details);
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
