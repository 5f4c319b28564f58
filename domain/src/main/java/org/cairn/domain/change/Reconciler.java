package org.cairn.domain.change;

import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.MergePatch;
import org.cairn.domain.problem.ProblemCode;

/**
 * Decides what becomes of an edit, given the server's state of its document. Pure: reads through
 * {@link History}, changes nothing.
 */
public final class Reconciler {
  private final History history;

  public Reconciler(History history) {
    this.history = history;
  }

  /**
   * @param head the document's state, null where the server has none
   */
  public Outcome reconcile(Change change, Head head) {
    if (change.is(Action.CREATE)) {
      return head == null ? new Outcome.Applied(1, change.data()) : again(change, head);
    }
    if (head == null) {
      return Outcome.Rejected.of(
          ProblemCode.NOT_FOUND, "The server has no document of this id to change.");
    }
    var base = new Base(change, head, history);
    if (base.isBroken()) {
      return Outcome.missing(change.prevOpId());
    }
    if (head.deleted() && change.is(Action.DELETE)) {
      return new Outcome.Unchanged(head.version());
    }
    return change.is(Action.DELETE) ? delete(head, base) : update(change, head, base);
  }

  /** The same id once more: harmless where it says the same, now or when it was created. */
  private Outcome again(Change change, Head head) {
    boolean known = says(head, head.version(), change.data()) || says(head, 1, change.data());
    return known
        ? new Outcome.Duplicate(head.version())
        : new Outcome.Conflicted(ConflictKind.CREATE_CONFLICT, 0, null, change.data());
  }

  private Outcome delete(Head head, Base base) {
    return base.isCurrent()
        ? new Outcome.Applied(head.version() + 1, null)
        : conflict(ConflictKind.DELETE_CONFLICT, base, null);
  }

  private Outcome update(Change change, Head head, Base base) {
    if (change.data() == null) {
      return patch(change, head, base);
    }
    if (head.deleted()) {
      return conflict(ConflictKind.DELETE_CONFLICT, base, change.data());
    }
    boolean current = base.isCurrent();
    boolean moves = !change.entityId().equals(head.entityId());
    if (!base.waits() && !(current && moves) && says(head, head.version(), change.data())) {
      return new Outcome.Unchanged(head.version());
    }
    if (current) {
      return new Outcome.Applied(head.version() + 1, change.data());
    }
    var kind =
        change.baseVersion() == head.version()
            ? ConflictKind.DATA_CONFLICT
            : ConflictKind.VERSION_CONFLICT;
    return conflict(kind, base, change.data());
  }

  private Outcome patch(Change change, Head head, Base base) {
    var from = base.content();
    if (from == null) {
      return new Outcome.Rejected(
          ProblemCode.INVALID,
          "The server does not have the version that the patch was made against.",
          "/versionNumber");
    }
    var patched = Content.of(MergePatch.apply(from.tree(), change.patch()));
    return update(change.withData(patched), head, base);
  }

  private boolean says(Head head, int version, Content data) {
    // The head's fingerprint answers nearly always, without reading any content.
    if (version == head.version() && head.fingerprint() != data.fingerprint()) {
      return false;
    }
    return history.contentAt(head.id(), version).map(data::sameAs).orElse(false);
  }

  private static Outcome conflict(ConflictKind kind, Base base, Content device) {
    return new Outcome.Conflicted(kind, base.version(), base.content(), device);
  }
}
