package org.cairn.sync.push;

import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Applied;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.change.Reconciler;
import org.cairn.domain.change.Repetition;
import org.cairn.domain.document.Head;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.problem.ProblemCode;

/**
 * Decides what becomes of one change: known already, not allowed, not fitting, or taken. Changes
 * nothing.
 */
final class DecideChange {
  private final PushTask task;
  private final Scene scene;
  private final BatchHistory history;
  private final Reconciler reconciler;
  private final JudgeByType judge;
  private final HoldChange holding;

  DecideChange(PushTask task, Scene scene, BatchHistory history, HoldChange holding) {
    this.holding = holding;
    this.task = task;
    this.scene = scene;
    this.history = history;
    this.reconciler = new Reconciler(history);
    this.judge = new JudgeByType(task.types, task.deviceTypes);
  }

  Outcome outcome(PushedChange pushed, Change change) {
    // Asked once: deciding about a chain looks up its operations, and then this one looks known.
    boolean lookedUp = isToBeLookedUp(change);
    if (lookedUp) {
      var before = repetition(pushed, change);
      if (before != null) {
        return before;
      }
    }
    var outcome = newOutcome(pushed, change);
    if (outcome instanceof Applied || lookedUp) {
      return outcome;
    }
    // The usual reason why an edit changes nothing, or does not fit, is that it was taken before.
    var before = repetition(pushed, change);
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

  /** The outcome of a change that was stored, or waits, already; null for one that is new. */
  private Outcome repetition(PushedChange pushed, Change change) {
    var landing = history.landingOf(change.opId()).orElse(null);
    if (landing == null || landing.place() == Landing.Place.FAILED) {
      return null;
    }
    if (landing.place() == Landing.Place.QUEUED) {
      return holding.again(pushed).orElse(null);
    }
    var head = scene.head(change.documentId());
    if (head == null && !task.careful) {
      // A create is not looked for at first, and this one has been here: look again.
      task.careful = true;
      throw new TryAgain(null);
    }
    return new Repetition(history).outcome(change, landing, head);
  }

  private Outcome newOutcome(PushedChange pushed, Change change) {
    if (pushed.rejected != null) {
      return pushed.rejected;
    }
    var held = holding.reason(pushed).orElse(null);
    if (held != null) {
      return held;
    }
    var head = scene.head(change.documentId());
    var obstacle = obstacle(pushed, head);
    if (obstacle != null) {
      return obstacle;
    }
    var outcome = reconciler.reconcile(change, head, terms(pushed));
    requireNotOvertaken(change, head);
    if (head != null && !scene.mayTouch(placed(outcome, head))) {
      return notAssigned();
    }
    return room(change, checked(pushed, change, outcome));
  }

  /**
   * The edit before may have made the document after this batch had looked for it, or be in this
   * batch once more, so that it was not looked for: it has to look again. A document that is there
   * is locked.
   */
  private void requireNotOvertaken(Change change, Head head) {
    if (head == null && change.prevOpId() != null) {
      boolean follows = history.landingOf(change.prevOpId()).filter(Landing::isTaken).isPresent();
      if (follows && scene.anyHead(change.documentId()) != null) {
        task.careful = true;
        throw new TryAgain(null);
      }
    }
  }

  /** A full conflict takes no more: the device sends the edit again once it is decided. */
  private Outcome room(Change change, Outcome outcome) {
    return outcome instanceof Conflicted && history.isFull(change.documentId())
        ? Rejected.of(
            ProblemCode.CONFLICT_FULL,
            "The document's open conflict takes no more edits. Send it again once that is decided.")
        : outcome;
  }

  /** Those that hold today, whatever version of the type the content was written under. */
  private MergeTerms terms(PushedChange pushed) {
    return task.types.current(pushed.type).orElseThrow().type().merge();
  }

  private Rejected obstacle(PushedChange pushed, Head head) {
    if (head == null) {
      boolean registers = pushed.knownType.type().isOwnEntity();
      boolean allowed =
          registers ? scene.mayRegister(pushed.entityId) : scene.mayTouch(pushed.entityId);
      return allowed ? null : notAssigned();
    }
    if (!scene.mayTouch(head.entityId())) {
      return notAssigned();
    }
    var name = task.types.byId(head.typeId()).type().name();
    return name.equals(pushed.type)
        ? null
        : new Rejected(ProblemCode.INVALID, "The document is of another type.", "/type");
  }

  private static Rejected notAssigned() {
    return new Rejected(
        ProblemCode.ENTITY_NOT_ASSIGNED,
        "The entity is not assigned to you. Your edit is kept for a coordinator.",
        "/entityId");
  }

  /** What the device sent was judged when it came; what is made of it here is judged now. */
  private Outcome checked(PushedChange pushed, Change change, Outcome outcome) {
    var head = scene.head(change.documentId());
    if (outcome instanceof Applied applied && change.patch() != null) {
      return judge.patched(pushed, head, applied);
    }
    if (outcome instanceof Conflicted conflicted) {
      return JudgeByType.conflicted(conflicted);
    }
    return outcome instanceof Settled settled ? judge.settled(pushed, head, settled) : outcome;
  }

  /** The entity that the document would be in. */
  private static UUID placed(Outcome outcome, Head head) {
    if (outcome instanceof Applied applied) {
      return applied.entityId();
    }
    if (outcome instanceof Settled settled) {
      return settled.entityId();
    }
    return outcome instanceof Conflicted conflicted
        ? conflicted.mismatch().entityId()
        : head.entityId();
  }
}
