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
import org.cairn.domain.failure.FailureAct;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.failed.EnqueueFailures.Entry;
import org.cairn.sync.push.CheckChange;
import org.cairn.sync.store.FailureActStore;
import org.cairn.sync.store.FailureActStore.Act;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureListStore;

/**
 * Has a failed operation tried once more with another content, which has to fit its type. What it
 * carried before is kept beside it.
 *
 * <p>Transaction: one. Audited as: {@code FAILED_OPERATION_EDITED}. Fails with: {@code STALE},
 * {@code INVALID}, {@code QUEUE_FULL}.
 */
@ApplicationScoped
class EditFailure {
  @Inject FailureActStore failures;
  @Inject FailureListStore list;
  @Inject EnqueueFailures queue;
  @Inject CheckChange check;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The operation, if it may be tried once more. */
  static FailureFilter only(UUID id) {
    return FailureFilter.of(List.of(id), FailureState.RETRYING.startingFrom())
        .whoseOperationIsNamed();
  }

  @Transactional
  void edit(Caller caller, UUID id, EditRequest request) {
    var locked = failures.lock(only(id), null, 1);
    if (locked.isEmpty()) {
      throw Problem.of(
          ProblemCode.STALE, "The operation is not open any more, or has no id that can be read.");
    }
    var failed = list.find(id).orElseThrow();
    var before = list.payloads(locked).get(id);
    var change = request.applied(before);
    var subject = check.require(change, request.at());
    var entry = List.of(new Entry(failed, subject, change));
    queue.enqueue(entry, null);
    var act =
        new Act(FailureAct.EDITED, clock.instant(), caller.userId(), null, request.checkedNote());
    failures.mark(locked, FailureState.RETRYING, act);
    failures.replace(id, before, change);
    audit.append(
        AuditedFailures.entry(caller, AuditAction.FAILED_OPERATION_EDITED, locked, act.note()));
    queue.open(entry);
  }
}
