package org.cairn.domain.change;

import java.util.UUID;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.MergePatch;
import org.cairn.domain.problem.ProblemCode;

/**
 * Judges an operation that was taken before. It is known again only where nothing would be lost: an
 * app that puts further edits under an old operation must hear that they did not arrive.
 */
public final class Repetition {
  private final History history;

  public Repetition(History history) {
    this.history = history;
  }

  /**
   * @param landing where the operation ended, not {@link Landing.Place#FAILED}
   * @param head the document's state, not null
   */
  public Outcome outcome(Change change, Landing landing, Head head) {
    if (!change.documentId().equals(landing.documentId())) {
      return reused("The operation was used for another document.");
    }
    if (!saysTheSame(change) || movesElsewhere(change, landing, head)) {
      return reused();
    }
    return switch (landing.place()) {
      case IN_CONFLICT -> new Outcome.InConflict(landing.conflictId(), Resolution.PENDING);
      case OVERRULED -> new Outcome.InConflict(landing.conflictId(), Resolution.SERVER_WINS);
      default -> new Outcome.Duplicate(landing.version());
    };
  }

  /** The operation is known, and said something else. */
  public static Outcome.Rejected reused() {
    return reused("The operation was taken before with another content. Give the edit its own.");
  }

  private static Outcome.Rejected reused(String message) {
    return new Outcome.Rejected(ProblemCode.INVALID, message, "/opId");
  }

  private boolean saysTheSame(Change change) {
    var carried = history.carriedBy(change.opId()).orElse(null);
    if (change.is(Action.DELETE) || carried == null) {
      return change.is(Action.DELETE) && carried == null;
    }
    return change.patch() == null ? carried.sameAs(change.data()) : isIn(carried, change);
  }

  /** A merge patch that was applied changes nothing when it is applied again. */
  private static boolean isIn(Content carried, Change change) {
    var tree = carried.tree();
    return JsonEquality.equal(tree, MergePatch.apply(tree, change.patch()));
  }

  private boolean movesElsewhere(Change change, Landing landing, Head head) {
    if (!landing.isVersion()) {
      return false;
    }
    var named = change.entityId();
    int base = new Base(change, head, history).version();
    return !isAt(named, landing, landing.version()) && !isAt(named, landing, base);
  }

  private boolean isAt(UUID entityId, Landing landing, int version) {
    return history.entityAt(landing.documentId(), version).filter(entityId::equals).isPresent();
  }
}
