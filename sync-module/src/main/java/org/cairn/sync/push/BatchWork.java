package org.cairn.sync.push;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignedEntities;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Reconciler;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.revision.PendingRevisions;

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

  /** Entities that have documents although they are not registered: nobody's to take over. */
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
    if (pushed.rejected != null) {
      return fail(pushed, pushed.rejected);
    }
    var change = pushed.toChange(task.receivedAt);
    var head = heads.get(change.documentId());
    var outcome = outcome(pushed, change, head);
    if (outcome instanceof Applied applied) {
      apply(change, head, applied);
    } else if (outcome instanceof Outcome.Conflicted conflicted) {
      history.note(
          change.opId(), Landing.inConflict(change.documentId(), null), conflicted.device());
      var server = history.revisionAt(head.id(), head.version());
      var edit = Edits.conflicting(task, change, server, conflicted);
      return Decided.of(pushed, outcome, head).with(server, edit);
    } else if (outcome instanceof Outcome.InConflict known) {
      var edit = history.waitingEdit(change.opId()).orElse(null);
      return Decided.of(pushed, outcome, head)
          .with(history.revisionAt(head.id(), head.version()), edit == null ? null : edit.edit())
          .keptAs(known.conflictId());
    } else if (outcome instanceof Rejected rejected) {
      return fail(pushed, rejected);
    }
    return Decided.of(pushed, outcome, head);
  }

  private Decided fail(PushedChange pushed, Rejected reason) {
    if (pushed.opId != null && !history.isNoted(pushed.opId)) {
      history.note(pushed.opId, Landing.failed(pushed.documentId, pushed.prevOpId), null);
    }
    return Decided.of(pushed, reason, null);
  }

  private Outcome outcome(PushedChange pushed, Change change, Head head) {
    if (task.careful || history.isNoted(change.opId())) {
      var before = repetition(change);
      if (before != null) {
        return before;
      }
    }
    var obstacle = obstacle(pushed, head);
    if (obstacle != null) {
      return obstacle;
    }
    var outcome = reconciler.reconcile(change, head);
    if (!(outcome instanceof Applied) && !task.careful) {
      // The usual reason why an edit changes nothing, or does not fit, is that it was taken before.
      var before = repetition(change);
      return before == null ? outcome : before;
    }
    return outcome instanceof Applied applied ? checkPatched(change, applied, pushed) : outcome;
  }

  /** The outcome of a change that was stored, or waits, already; null for one that is new. */
  private Outcome repetition(Change change) {
    var landing = history.landingOf(change.opId()).orElse(null);
    if (landing == null || landing.place() == Landing.Place.FAILED) {
      return null;
    }
    if (!change.documentId().equals(landing.documentId())) {
      return new Rejected(
          ProblemCode.INVALID, "The operation was used for another document.", "/opId");
    }
    return landing.place() == Landing.Place.STORED
        ? new Outcome.Duplicate(landing.version())
        : new Outcome.InConflict(landing.conflictId());
  }

  private Rejected obstacle(PushedChange pushed, Head head) {
    if (head == null) {
      boolean registers =
          pushed.knownType.type().isOwnEntity() && !occupied.contains(pushed.entityId);
      return registers || mayTouch(pushed.entityId) ? null : notAssigned();
    }
    if (!mayTouch(head.entityId()) || !mayTouch(pushed.entityId)) {
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
    var violation = pushed.knownType.violation(applied.content());
    return violation.isPresent() ? ScreenChanges.unfit(violation.get()) : applied;
  }

  private void apply(Change change, Head head, Applied applied) {
    var revision =
        new Revision(
            change.documentId(),
            applied.version(),
            change.typeId(),
            change.entityId(),
            applied.content(),
            Edits.source(task, change, Origin.DEVICE),
            head == null ? Verification.NONE : head.verification());
    if (head == null && change.documentId().equals(change.entityId())) {
      newEntities.add(change.entityId());
    }
    heads.put(change.documentId(), pending.add(revision, head));
    history.note(revision);
  }

  PendingRevisions pending() {
    return pending;
  }

  /** Entities that the caller has registered and does not see yet. */
  List<UUID> entitiesToAssign() {
    return newEntities.stream().filter(id -> !assigned.contains(id)).toList();
  }
}
