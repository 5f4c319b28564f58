package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignedEntities;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Reconciler;
import org.cairn.domain.change.Repetition;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.revision.PendingRevisions;
import org.cairn.sync.store.OperationStore.Taken;

/**
 * Decides the changes of one batch in their order, each on the state that those before it left.
 * Writes nothing: what is to be written is collected.
 */
final class BatchWork {
  private final PushTask task;
  private final AssignedEntities assigned;
  private final BatchHistory history;
  private final Reconciler reconciler;
  private final Map<UUID, Head> heads;

  private final Set<UUID> newEntities = new HashSet<>();
  private final PendingRevisions pending = new PendingRevisions();
  private final List<Taken> unchanged = new ArrayList<>();

  /** Entities that have documents, or are or were assigned: nobody's to take over. */
  private final Set<UUID> occupied;

  BatchWork(PushTask task, AssignedEntities assigned, BatchHistory history, Scene scene) {
    this.task = task;
    this.assigned = assigned;
    this.history = history;
    this.reconciler = new Reconciler(history);
    this.heads = scene.heads();
    this.occupied = scene.occupied();
  }

  /** What the batch finds in the database. */
  record Scene(Map<UUID, Head> heads, Set<UUID> occupied) {}

  List<Decided> decide() {
    return task.batch.changes().stream().map(this::decide).toList();
  }

  private Decided decide(PushedChange pushed) {
    if (!pushed.isComplete()) {
      return fail(pushed, pushed.rejected);
    }
    var change = pushed.toChange(task.receivedAt);
    var head = heads.get(change.documentId());
    return outcome(pushed, change, head)
        .map(
            new Outcome.Cases<>(
                it -> apply(pushed, change, it),
                it -> settle(pushed, it, it.version()),
                it -> settle(pushed, it, it.version()),
                it -> conflict(pushed, change, it),
                it -> waiting(pushed, it),
                it -> fail(pushed, it)));
  }

  private Decided conflict(PushedChange pushed, Change change, Conflicted conflicted) {
    var landing = Landing.inConflict(change.documentId(), null);
    history.note(change.opId(), landing, conflicted.device());
    var head = heads.get(change.documentId());
    var server = history.revisionAt(head.id(), head.version());
    var edit = Edits.conflicting(task, change, server, conflicted);
    return Decided.of(pushed, conflicted, head).with(server, edit);
  }

  private Decided waiting(PushedChange pushed, Outcome.InConflict known) {
    var head = heads.get(pushed.documentId);
    var decided = Decided.of(pushed, known, head).keptAs(known.conflictId());
    var edit = history.waitingEdit(pushed.opId).orElse(null);
    if (edit == null || !mayTouch(head.entityId())) {
      // That the edit waits is the device's own news; what the document says by now is not.
      return decided;
    }
    return decided.with(history.revisionAt(head.id(), head.version()), edit.edit());
  }

  /** Remembers an operation that made no revision, unless it was known before. */
  private Decided settle(PushedChange pushed, Outcome outcome, int version) {
    var known = history.landingOf(pushed.opId);
    if (known.isEmpty() || known.get().place() == Landing.Place.FAILED) {
      unchanged.add(Taken.unchanged(pushed.opId, pushed.documentId, version));
      history.note(pushed.opId, Landing.stored(pushed.documentId, version), null);
    }
    return Decided.of(pushed, outcome, heads.get(pushed.documentId));
  }

  private Decided fail(PushedChange pushed, Rejected reason) {
    if (pushed.opId != null && !history.isKnown(pushed.opId)) {
      history.note(pushed.opId, Landing.failed(pushed.documentId, pushed.prevOpId), null);
    }
    return Decided.of(pushed, reason, null);
  }

  private Outcome outcome(PushedChange pushed, Change change, Head head) {
    if (isToBeLookedUp(change)) {
      var before = repetition(change);
      if (before != null) {
        return before;
      }
    }
    var outcome = newOutcome(pushed, change, head);
    if (outcome instanceof Applied || isToBeLookedUp(change)) {
      return outcome;
    }
    // The usual reason why an edit changes nothing, or does not fit, is that it was taken before.
    var before = repetition(change);
    return before == null ? outcome : before;
  }

  /**
   * Whether to ask first if the operation is known. One that made a revision betrays itself by its
   * key, and by a base that the document has left behind; but the content a device believes may
   * come back.
   */
  private boolean isToBeLookedUp(Change change) {
    boolean believes = change.baseData() != null && !change.is(Action.CREATE);
    return task.careful || believes || history.isKnown(change.opId());
  }

  private Outcome newOutcome(PushedChange pushed, Change change, Head head) {
    var obstacle = pushed.rejected == null ? obstacle(pushed, head) : pushed.rejected;
    if (obstacle != null) {
      return obstacle;
    }
    var outcome = reconciler.reconcile(change, head);
    if (head != null && !mayTouch(placed(outcome, head))) {
      return notAssigned();
    }
    return outcome instanceof Applied applied ? checkPatched(change, applied, pushed) : outcome;
  }

  /** The entity that the document would be in. */
  private static UUID placed(Outcome outcome, Head head) {
    if (outcome instanceof Applied applied) {
      return applied.entityId();
    }
    return outcome instanceof Conflicted conflicted ? conflicted.entityId() : head.entityId();
  }

  /** The outcome of a change that was stored, or waits, already; null for one that is new. */
  private Outcome repetition(Change change) {
    var landing = history.landingOf(change.opId()).orElse(null);
    if (landing == null || landing.place() == Landing.Place.FAILED) {
      return null;
    }
    var head = heads.get(change.documentId());
    if (head == null && !task.careful) {
      // A create is not looked for at first, and this one has been here: look again.
      task.careful = true;
      throw new TryAgain(null);
    }
    return new Repetition(history).outcome(change, landing, head);
  }

  private Rejected obstacle(PushedChange pushed, Head head) {
    if (head == null) {
      boolean registers =
          pushed.knownType.type().isOwnEntity() && !occupied.contains(pushed.entityId);
      return registers || mayTouch(pushed.entityId) ? null : notAssigned();
    }
    if (!mayTouch(head.entityId())) {
      return notAssigned();
    }
    var name = task.types.byId(head.typeId()).type().name();
    return name.equals(pushed.type)
        ? null
        : new Rejected(ProblemCode.INVALID, "The document is of another type.", "/type");
  }

  private boolean mayTouch(UUID entityId) {
    return assigned.contains(entityId) || newEntities.contains(entityId);
  }

  private static Rejected notAssigned() {
    return new Rejected(
        ProblemCode.ENTITY_NOT_ASSIGNED,
        "The entity is not assigned to you. Your edit is kept for a coordinator.",
        "/entityId");
  }

  private Outcome checkPatched(Change change, Applied applied, PushedChange pushed) {
    if (change.patch() == null) {
      return applied;
    }
    var judge = new JudgeByType(task.types, task.deviceTypes);
    return judge.patched(pushed, heads.get(change.documentId()), applied);
  }

  private Decided apply(PushedChange pushed, Change change, Applied applied) {
    var head = heads.get(change.documentId());
    var revision =
        new Revision(
            change.documentId(),
            applied.version(),
            // A patch may have turned out to be of an older version of the type.
            pushed.knownType.id(),
            applied.entityId(),
            applied.content(),
            Edits.source(task, change, Origin.DEVICE),
            head == null ? Verification.NONE : head.verification());
    if (head == null && change.documentId().equals(change.entityId())) {
      newEntities.add(change.entityId());
    }
    heads.put(change.documentId(), pending.add(revision, head));
    history.note(revision);
    return Decided.of(pushed, applied, head);
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
    return newEntities.stream().filter(id -> !assigned.contains(id)).toList();
  }
}
