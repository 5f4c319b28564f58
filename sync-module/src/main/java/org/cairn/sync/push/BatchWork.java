package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.approval.ApproveVersion;
import org.cairn.sync.approval.ApproveVersion.Draft;
import org.cairn.sync.revision.PendingRevisions;
import org.cairn.sync.store.OperationStore.Taken;

/**
 * Works through the changes of one batch in their order, each on the state that those before it
 * left. Writes nothing: what is to be written is collected.
 */
final class BatchWork {
  private final PushTask task;
  private final Scene scene;
  private final BatchHistory history;
  private final DecideChange decide;
  private final ApproveVersion approve;
  private final HoldChange holding;

  private final PendingRevisions pending = new PendingRevisions();
  private final List<Taken> unchanged = new ArrayList<>();

  BatchWork(PushTask task, Scene scene, BatchHistory history, HoldChange holding) {
    this.task = task;
    this.scene = scene;
    this.history = history;
    this.holding = holding;
    this.decide = new DecideChange(task, scene, history, holding);
    this.approve = new ApproveVersion(task.types, scene::anyHead);
  }

  List<Decided> decide() {
    return task.batch.changes().stream().map(this::decideOrName).toList();
  }

  /** In the queue it has to be known at which operation the server fails: the others go on. */
  private Decided decideOrName(PushedChange pushed) {
    try {
      return decide(pushed);
    } catch (Problem | TryAgain | StoreFailure known) {
      throw known;
    } catch (RuntimeException fault) {
      throw pushed.isQueued() ? new PoisonedOperation(pushed.seq, fault) : fault;
    }
  }

  private Decided decide(PushedChange pushed) {
    if (!pushed.isComplete()) {
      return fail(pushed, pushed.rejected);
    }
    var change = pushed.toChange(task);
    return decide
        .outcome(pushed, change)
        .map(
            new Outcome.Cases<>(
                it -> apply(pushed, change, it),
                it -> known(pushed, it, it.version()),
                it -> known(pushed, it, it.version()),
                it -> settle(pushed, change, it),
                it -> conflict(pushed, change, it),
                it -> waiting(pushed, it),
                it -> hold(pushed, it),
                it -> fail(pushed, it)));
  }

  private Decided apply(PushedChange pushed, Change change, Applied applied) {
    var head = scene.head(change.documentId());
    var next = new Next(applied.version(), applied.entityId(), applied.content(), Origin.DEVICE);
    var vouched = store(pushed, change, next);
    var landing = Landing.stored(change.documentId(), applied.version());
    history.note(change.opId(), landing);
    return Decided.of(pushed, applied, head).vouched(vouched);
  }

  /** Puts what was settled into the document, unless nothing of it changes. */
  private Decided settle(PushedChange pushed, Change change, Settled settled) {
    var head = scene.head(change.documentId());
    var server = history.revisionAt(head.id(), head.version());
    var decided =
        Decided.of(pushed, settled, head)
            .with(server, Edits.settled(task, change, server, settled));
    if (settled.version() > head.version()) {
      var origin = settled.resolution() == Resolution.MERGE ? Origin.MERGE : Origin.DEVICE;
      var next = new Next(settled.version(), settled.entityId(), settled.content(), origin);
      decided = decided.vouched(store(pushed, change, next));
    }
    history.note(change.opId(), decided.landing(), settled.mismatch().device());
    history.note(decided.edit());
    return decided;
  }

  /** A document's next version. */
  private record Next(int version, UUID entityId, Content content, Origin origin) {}

  private Vouched store(PushedChange pushed, Change change, Next next) {
    var head = scene.head(change.documentId());
    var vouched = approve.judge(task.caller, draft(pushed, next, head));
    var revision =
        new Revision(
            change.documentId(),
            next.version(),
            // What was made of the change may have turned out to be of an older version of the
            // type.
            pushed.knownType.id(),
            next.entityId(),
            next.content(),
            Edits.source(task, change, next.origin()),
            vouched);
    scene.put(pending.add(revision, head));
    history.note(revision);
    return vouched;
  }

  private static Draft draft(PushedChange pushed, Next next, Head head) {
    var mergedWith = next.origin() == Origin.MERGE ? head.verification() : null;
    return new Draft(
        next.version(), pushed.knownType.id(), next.entityId(), next.content(), mergedWith);
  }

  private Decided conflict(PushedChange pushed, Change change, Conflicted conflicted) {
    var head = scene.head(change.documentId());
    var server = history.revisionAt(head.id(), head.version());
    var edit = Edits.waiting(task, change, server, conflicted);
    history.note(edit, Landing.inConflict(change.documentId(), null), conflicted);
    return Decided.of(pushed, conflicted, head).with(server, edit);
  }

  private Decided waiting(PushedChange pushed, Outcome.InConflict known) {
    var head = scene.head(pushed.documentId);
    var decided = Decided.of(pushed, known, head).keptAs(known.conflictId());
    var edit = history.waitingEdit(pushed.opId).orElse(null);
    if (edit == null || !scene.mayTouch(head.entityId())) {
      // That the edit waits is the device's own news; what the document says by now is not.
      return decided;
    }
    return decided.with(history.revisionAt(head.id(), head.version()), edit.edit());
  }

  /** Remembers an operation that made no revision, unless it was known before. */
  private Decided known(PushedChange pushed, Outcome outcome, int version) {
    var known = history.landingOf(pushed.opId);
    if (known.isEmpty() || known.get().place() == Landing.Place.FAILED) {
      var landing = Landing.stored(pushed.documentId, version);
      unchanged.add(new Taken(pushed.opId, landing));
      history.note(pushed.opId, landing);
    }
    return Decided.of(pushed, outcome, scene.head(pushed.documentId));
  }

  private Decided hold(PushedChange pushed, Held held) {
    var known = holding.operationId(pushed);
    if (known == null) {
      holding.hold(pushed, held);
    }
    return Decided.of(pushed, held, null).keptAs(known);
  }

  private Decided fail(PushedChange pushed, Rejected reason) {
    if (pushed.opId != null && !history.isKnown(pushed.opId)) {
      history.note(pushed.opId, Landing.failed(pushed.documentId, pushed.prevOpId));
    }
    return Decided.of(pushed, reason, null);
  }

  PendingRevisions pending() {
    return pending;
  }

  /** Operations of the batch that were refused when they came before it. */
  Set<UUID> refusedBefore() {
    return history.refusedBefore();
  }

  /** Operations that said what was there already. */
  List<Taken> unchanged() {
    return unchanged;
  }

  /** Entities that the caller has registered and does not see yet. */
  List<UUID> entitiesToAssign() {
    return scene.entitiesToAssign();
  }
}
