package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.MergePolicy;

/**
 * What all edits of a conflict want together: edits of one device build on each other, and where
 * those of different devices meet, the one that came later goes first.
 *
 * @param base what the first edit was based on, or the first after a deletion that was written
 *     over; null where unknown
 * @param content what the document is to say, null for a deletion
 * @param entityId where it is to belong
 * @param moves whether that is another entity than it had when the edit came
 * @param editedAt when the last edit was made, by a clock that is corrected
 * @param superseded by operation, pointers of what it wanted and another device's edit of the same
 *     conflict goes before
 */
public record Demand(
    Content base,
    Content content,
    UUID entityId,
    boolean moves,
    Instant editedAt,
    Map<UUID, List<String>> superseded) {

  /**
   * @param edits in the order in which they came, at least one
   */
  public static Demand of(List<ConflictingEdit> edits, MergePolicy policy) {
    var joint = new JointEdits(edits.get(0), policy);
    edits.subList(1, edits.size()).forEach(joint::join);
    var place = joint.place();
    var last = edits.get(edits.size() - 1);
    return new Demand(
        joint.base(),
        joint.wanted(),
        place.wantedEntityId(),
        JointEdits.moves(place),
        last.source().correctedTime(),
        joint.superseded());
  }
}
