package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.queue.ReleaseOperations;
import org.cairn.sync.store.ChosenStore;
import org.cairn.sync.store.ChosenStore.Choice;
import org.cairn.sync.store.PendingStore;

/**
 * Has an operation worked on without what it waits for: as if its device had named no edit before
 * it and depended on nothing.
 *
 * <p>Audited as: {@code OPERATION_FORCED}. Fails with: {@code NOT_FOUND} where no such operation
 * waits.
 */
@ApplicationScoped
class ForceOperation {
  @Inject ChosenStore chosen;
  @Inject PendingStore pending;
  @Inject ReleaseOperations release;
  @Inject AuditTrail audit;

  @Transactional
  void force(Caller caller, UUID id) {
    var numbers = chosen.lockChosen(new Choice(id, null, null, true), 1);
    var operation =
        pending.read(numbers).stream()
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "No such operation waits."));
    audit.append(AuditEntry.of(caller, AuditAction.OPERATION_FORCED, "operation", id));
    chosen.force(operation.seq());
    release.release(operation.deviceId(), numbers);
  }
}
