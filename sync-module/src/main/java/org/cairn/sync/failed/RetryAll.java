package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.FindCaller;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.failure.FailureAct;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.failed.RetryFailures.Wish;
import org.cairn.sync.store.FailureFilter;

/**
 * Has failed operations tried once more, however many. One that waits in the queue matches no
 * longer: if it ends in the middle, the same request goes on where it ended.
 */
@ApplicationScoped
class RetryAll {
  @Inject RetryFailures retry;
  @Inject EditFailure editing;
  @Inject FindFailures failures;
  @Inject FindCaller callers;
  @Inject Patience patience;

  /** How many it was. */
  long all(Caller caller, FailureFilter filter, String note) {
    return all(caller, new Wish(filter.whoseOperationIsNamed(), FailureAct.RETRIED, null, note));
  }

  private long all(Caller caller, Wish wish) {
    long done = 0;
    UUID last = null;
    for (var some = next(caller, wish, last); !some.isEmpty(); some = next(caller, wish, last)) {
      done += some.size();
      last = some.get(some.size() - 1);
    }
    return done;
  }

  private List<UUID> next(Caller caller, Wish wish, UUID after) {
    return patience.retrying(() -> retry.portion(caller, wish, after));
  }

  /**
   * One as it is.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}
   */
  FailedOperationSummary one(Caller caller, UUID id, String note) {
    return one(caller, id, FailureAct.RETRIED, null, note);
  }

  /**
   * One in the name of somebody else, or of the caller, who answers for it from now on.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}, {@code INVALID} where the user may not record
   */
  FailedOperationSummary inNameOf(Caller caller, UUID id, UUID owner, String note) {
    var device = failures.one(id).deviceId();
    if (callers.standIn(owner, device, caller.traceId()).refusal() != null) {
      throw Problem.invalid("/userId", "Must be an active user who may record.");
    }
    var what = owner.equals(caller.userId()) ? FailureAct.ACCEPTED : FailureAct.HANDED_OVER;
    return one(caller, id, what, owner, note);
  }

  private FailedOperationSummary one(
      Caller caller, UUID id, FailureAct what, UUID owner, String note) {
    var state = failures.one(id).state();
    if (all(caller, new Wish(EditFailure.only(id), what, owner, note)) == 0) {
      throw Problem.of(
          ProblemCode.STALE, "The operation is " + state + ", or has no id that can be read.");
    }
    return FailedOperationSummary.of(failures.one(id));
  }

  /**
   * One with another content.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE}, {@code INVALID} where the content is wrong
   */
  FailedOperationSummary edited(Caller caller, UUID id, EditRequest request) {
    failures.one(id);
    patience.retrying(() -> editing.edit(caller, id, request));
    return FailedOperationSummary.of(failures.one(id));
  }
}
