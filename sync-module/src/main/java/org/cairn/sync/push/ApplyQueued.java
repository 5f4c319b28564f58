package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.push.QueuedBatch.Result;
import org.cairn.sync.queue.ReleaseOperations;
import org.cairn.sync.queue.StillMissing;
import org.cairn.sync.store.PendingStore.Pending;
import org.cairn.sync.type.DeviceTypes;
import org.cairn.sync.type.TypeCatalog;

/**
 * Decides operations from the queue as if they came just now, and does what was decided; or gives
 * them up.
 *
 * <p>Transaction: the caller's, which has locked the operations and takes them from the queue or
 * lets them wait, as the results say.
 */
@ApplicationScoped
public class ApplyQueued {
  @Inject ApplyChanges apply;
  @Inject KeepRefusals refusals;
  @Inject StillMissing missing;
  @Inject ReleaseOperations release;
  @Inject TypeCatalog catalog;
  @Inject AuditTrail audit;

  /**
   * @param careful whether to look everything up first: an earlier attempt failed
   * @return one result for each, in their order
   * @throws PoisonedOperation where one of them cannot be decided, or not be stored
   */
  public List<Result> apply(QueuedBatch batch, List<Pending> operations, boolean careful) {
    var task = task(batch, operations.stream().map(ApplyQueued::read).toList());
    task.careful = careful;
    var changes = task.batch.changes();
    new ScreenChanges(task.types, task.deviceTypes).screen(changes);
    if (batch.refusal() != null) {
      changes.forEach(change -> change.rejected = batch.refusal());
    }
    var applied = apply.apply(task);
    var results = results(operations, applied.decided());
    // From here on the commit clock is held: others see what waits, or this sees what they brought.
    audit.append(entry(task.caller, AuditAction.OPERATIONS_PROCESSED, task, applied.decided()));
    var waiting = stillWaiting(task.caller, results);
    release.after(task.caller.deviceId(), Decided.finished(applied.decided()));
    release.seen(task.caller.userId(), applied.registered());
    return waiting;
  }

  /**
   * None of them takes effect; what they carry is kept as failed.
   *
   * @param by who gives them up
   */
  public List<Result> giveUp(
      QueuedBatch batch, List<Pending> operations, Rejected reason, Caller by) {
    var changes = operations.stream().map(ApplyQueued::unread).toList();
    var task = task(batch, changes);
    var decided = changes.stream().map(change -> Decided.of(change, reason, null)).toList();
    var kept = refusals.keep(task, decided);
    var action =
        reason.code() == ProblemCode.CANCELLED
            ? AuditAction.OPERATIONS_CANCELLED
            : AuditAction.OPERATIONS_GIVEN_UP;
    audit.append(entry(by, action, task, kept));
    release.after(task.caller.deviceId(), Decided.finished(kept));
    return results(operations, kept);
  }

  private PushTask task(QueuedBatch batch, List<PushedChange> changes) {
    var source = batch.source();
    var pushed =
        new PushedBatch(
            source.batchId(), null, PushMode.PER_ITEM, null, source.deviceTime(), null, changes);
    var identity =
        new PushTask.Identity(source.transactionId(), source.batchId(), source.receivedAt());
    var types = DeviceTypes.parse(source.deviceTypes());
    return new PushTask(batch.caller(), pushed, catalog.types(), types, identity);
  }

  /** One that cannot be read fails, and keeps no other waiting. */
  private static PushedChange read(Pending operation) {
    try {
      var change = ChangeReader.single(operation.payload());
      change.seq = operation.seq();
      change.forced = operation.forced();
      return change;
    } catch (RuntimeException e) {
      var change = unread(operation);
      change.rejected = Unprocessable.because(e);
      return change;
    }
  }

  /** By what the queue says about it: what it carries may be what is wrong. */
  private static PushedChange unread(Pending operation) {
    var change = new PushedChange();
    change.opId = operation.opId();
    change.opIdText = text(operation.opId());
    change.documentId = operation.documentId();
    change.offlineIdText = text(operation.documentId());
    change.entityId = operation.entityId();
    change.type = operation.type();
    change.action = operation.action();
    change.raw = operation.payload();
    change.seq = operation.seq();
    return change;
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  private static List<Result> results(List<Pending> operations, List<Decided> decided) {
    var results = new ArrayList<Result>();
    for (int i = 0; i < decided.size(); i++) {
      results.add(AnswerWriter.result(operations.get(i), decided.get(i)));
    }
    return results;
  }

  private List<Result> stillWaiting(Caller caller, List<Result> results) {
    var held = results.stream().map(Result::held).filter(one -> one != null).toList();
    if (held.isEmpty()) {
      return results;
    }
    var waits = missing.of(caller, held).iterator();
    return results.stream().map(one -> checked(one, one.held() != null && waits.next())).toList();
  }

  private static Result checked(Result result, boolean waits) {
    Held none = null;
    return waits || result.held() == null
        ? result
        : new Result(result.operation(), result.listed(), none, result.body());
  }

  private static AuditEntry entry(
      Caller by, AuditAction action, PushTask task, List<Decided> decided) {
    return AuditEntry.of(by, action, "batch", task.transactionId)
        .with(Tally.of(decided).details(task));
  }
}
