package org.cairn.domain.conflict;

import java.util.Map;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Clash;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Takes back what a decision changed in a document, and only that: what was changed since stays.
 *
 * @param before what the document said before the decision, null where it was deleted
 * @param after what the decision made of it
 */
public record Reversal(State before, State after) {

  /**
   * A document's content and place.
   *
   * @param content null for a deletion
   * @param typeId the version of its type that the content fits
   */
  public record State(Content content, UUID entityId, int typeId) {
    public State under(int fittingTypeId) {
      return new State(content, entityId, fittingTypeId);
    }
  }

  /**
   * What is to be stored, as a version of the type of what was there before.
   *
   * @throws Problem {@code STALE} where a later change depends on the decision
   */
  public State of(Present present, MergePolicy policy) {
    var entityId =
        present.entityId().equals(after.entityId()) ? before.entityId() : present.entityId();
    return new State(content(present, policy), entityId, before.typeId());
  }

  private Content content(Present present, MergePolicy policy) {
    if (isUntouched(present)) {
      return before.content();
    }
    if (present.deleted() || before.content() == null || after.content() == null) {
      throw moved("It was deleted, or brought back, since.");
    }
    var sides =
        new Sides(after.content().tree(), present.content().tree(), before.content().tree());
    var asking = Precedence.asking(Side.SERVER);
    var merged = ThreeWayMerge.merge(sides, policy, clash -> asking, Map.of());
    if (!merged.overruled().isEmpty() || !merged.isClean()) {
      var places = merged.clashes().stream().map(Clash::pointer).toList();
      throw moved("Later edits changed the same places: " + Reason.places(places) + ".");
    }
    return Content.of(merged.document());
  }

  private boolean isUntouched(Present present) {
    return present.deleted()
        ? after.content() == null
        : after.content() != null && after.content().sameAs(present.content());
  }

  private static Problem moved(String why) {
    return Problem.of(
        ProblemCode.STALE,
        "The decision can't be taken back as a whole any more. "
            + why
            + " Restore an earlier version of the document, or edit it.");
  }
}
