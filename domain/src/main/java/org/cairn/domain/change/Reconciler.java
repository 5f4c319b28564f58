package org.cairn.domain.change;

import java.util.List;
import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.MergePatch;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;
import org.cairn.domain.problem.ProblemCode;

/**
 * Decides what becomes of an edit, given the server's state of its document: whether it fits and,
 * where it does not, whether the terms of its type settle that. Pure: reads through {@link
 * History}, changes nothing.
 */
public final class Reconciler {
  private final History history;

  public Reconciler(History history) {
    this.history = history;
  }

  /**
   * @param head the document's state, null where the server has none
   * @param terms of the document's type
   */
  public Outcome reconcile(Change change, Head head, MergeTerms terms) {
    var outcome = fit(change, head, terms.fields());
    return outcome instanceof Outcome.Conflicted conflicted
        ? new Settlement(history, change, head, terms).of(conflicted.mismatch())
        : outcome;
  }

  private Outcome fit(Change change, Head head, MergePolicy fields) {
    if (change.is(Action.CREATE)) {
      return head == null
          ? new Outcome.Applied(1, change.entityId(), change.data())
          : again(change, head, fields);
    }
    var base = new Base(change, head, history);
    var obstacle = obstacle(change, head, base);
    if (obstacle != null) {
      return obstacle;
    }
    if (head.deleted() && change.is(Action.DELETE)) {
      return new Outcome.Unchanged(head.version());
    }
    return change.is(Action.DELETE) ? delete(head, base) : update(change, head, base, fields);
  }

  private static Outcome obstacle(Change change, Head head, Base base) {
    if (base.missing() != null) {
      return Outcome.Held.behind(base.missing());
    }
    if (base.isForeign()) {
      return new Outcome.Rejected(
          ProblemCode.INVALID, "The edit before this one is of another document.", "/prevOpId");
    }
    return head != null
        ? null
        : Outcome.Rejected.of(
            ProblemCode.NOT_FOUND, "The server has no document of this id to change.");
  }

  /**
   * The same id once more: harmless where it says the same as now or as when it was created. The
   * device has that version then and no later one: what it edits next must not pass for an edit of
   * something that it has never seen.
   */
  private Outcome again(Change change, Head head, MergePolicy fields) {
    if (says(head, head.version(), change.data())) {
      return new Outcome.Duplicate(head.version());
    }
    if (says(head, 1, change.data())) {
      return new Outcome.Duplicate(1);
    }
    var base = new Base(change, head, history);
    if (base.isOwn()) {
      return update(change, head, base, fields);
    }
    return mismatch(
        new Mismatch(
            ConflictKind.CREATE_CONFLICT, 0, null, change.entityId(), change.data(), false));
  }

  private Outcome delete(Head head, Base base) {
    return base.isCurrent()
        ? new Outcome.Applied(head.version() + 1, head.entityId(), null)
        : conflict(ConflictKind.DELETE_CONFLICT, base, head.entityId(), null);
  }

  private Outcome update(Change change, Head head, Base base, MergePolicy fields) {
    if (change.data() == null) {
      return patch(change, head, base, fields);
    }
    var entity = base.placed();
    if (head.deleted()) {
      return conflict(ConflictKind.DELETE_CONFLICT, base, entity, change.data());
    }
    boolean moves = !entity.equals(head.entityId());
    if (!base.waits()
        && !moves
        && says(head, head.version(), change.data())
        && !countsOnceMore(change.data(), head, base, fields)) {
      return new Outcome.Unchanged(head.version());
    }
    if (base.isCurrent()) {
      return new Outcome.Applied(head.version() + 1, entity, change.data());
    }
    var kind =
        change.baseVersion() == head.version()
            ? ConflictKind.DATA_CONFLICT
            : ConflictKind.VERSION_CONFLICT;
    return conflict(kind, base, entity, change.data());
  }

  private Outcome patch(Change change, Head head, Base base, MergePolicy fields) {
    var from = base.content();
    if (from == null) {
      return new Outcome.Rejected(
          ProblemCode.INVALID,
          "The server does not have the version that the patch was made against.",
          "/versionNumber");
    }
    var patched = Content.of(MergePatch.apply(from.tree(), change.patch()));
    return update(change.withData(patched), head, base, fields);
  }

  /**
   * Whether the document says the same as the edit only because somebody else has counted as much:
   * two who each counted one more from the same base have counted two.
   */
  private boolean countsOnceMore(Content data, Head head, Base base, MergePolicy fields) {
    if (!fields.counts() || base.isCurrent() || base.content() == null) {
      return false;
    }
    var sides = new Sides(base.content().tree(), data.tree(), data.tree());
    var both = ThreeWayMerge.merge(sides, fields, Precedence.asking(Side.DEVICE));
    boolean same = both.isClean() && JsonEquality.equal(both.document(), data.tree());
    return !same && !history.since(head.id(), base.version()).stream().allMatch(Step::own);
  }

  private boolean says(Head head, int version, Content data) {
    // The head's fingerprint answers nearly always, without reading any content.
    if (version == head.version() && head.fingerprint() != data.fingerprint()) {
      return false;
    }
    return history.contentAt(head.id(), version).map(data::sameAs).orElse(false);
  }

  private static Outcome conflict(ConflictKind kind, Base base, UUID entity, Content device) {
    return mismatch(
        new Mismatch(kind, base.version(), base.content(), entity, device, base.waits()));
  }

  private static Outcome mismatch(Mismatch mismatch) {
    return new Outcome.Conflicted(mismatch, List.of(), null);
  }
}
