package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.ChosenStore;
import org.cairn.sync.store.PendingListStore;
import org.cairn.sync.store.PendingListStore.Waits;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.PendingStore.Pending;

/**
 * Gives up operations that have waited for longer than {@code CAIRN_HOLD_HOURS}. One that waited
 * for an entity is then one in an entity that its author does not see: a coordinator finds it an
 * owner.
 *
 * <p>Transaction: one for each portion.
 */
@ApplicationScoped
class ExpireOperations {
  static final int PORTION = 100;

  @Inject ChosenStore chosen;
  @Inject PendingStore pending;
  @Inject PendingListStore list;
  @Inject EndOperations end;
  @Inject Clock clock;

  /** Returns how many, of at most {@value #PORTION}. */
  @Transactional
  @NotAudited("Audited where the operations are given up.")
  int expire(Caller system) {
    var numbers = chosen.lockOverdue(clock.instant(), PORTION);
    var waits = list.waits(numbers);
    var forEntities = new ArrayList<Pending>();
    for (var operation : pending.read(numbers)) {
      var of = waits.getOrDefault(operation.seq(), Waits.NONE);
      if (of.entityId() != null) {
        forEntities.add(operation);
      } else {
        end.giveUp(List.of(operation), tooLong(of), system);
      }
    }
    end.giveUp(forEntities, unseen(), system);
    return numbers.size();
  }

  private static Rejected tooLong(Waits waits) {
    return Rejected.of(
        ProblemCode.WAITED_TOO_LONG,
        "What it waited for has not come: " + waits.operations().stream().limit(3).toList() + ".");
  }

  private static Rejected unseen() {
    return new Rejected(
        ProblemCode.ENTITY_NOT_ASSIGNED,
        "Nobody has registered the entity, or assigned it to you, for too long. Your edit is kept"
            + " for a coordinator.",
        "/entityId");
  }
}
