package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.MergePolicy;

/**
 * What all edits of a conflict want together: edits of one device build on each other, and where
 * those of different devices meet, the one that was made later goes first.
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

  /** An edit, and when it was made. */
  private record Made(ConflictingEdit edit, Instant time) {}

  /**
   * @param edits in the order in which they came, at least one
   */
  public static Demand of(List<ConflictingEdit> edits, MergePolicy policy) {
    var ordered = inOrder(edits);
    var joint = new JointEdits(ordered.get(0).edit(), policy);
    ordered.subList(1, ordered.size()).forEach(made -> joint.join(made.edit()));
    var place = joint.place();
    return new Demand(
        joint.base(),
        joint.wanted(),
        place.wantedEntityId(),
        JointEdits.moves(place),
        ordered.get(ordered.size() - 1).time(),
        joint.superseded());
  }

  /** As they were made; those of one device as they came, whatever its clock says. */
  private static List<Made> inOrder(List<ConflictingEdit> edits) {
    var latest = new HashMap<UUID, Instant>();
    var made = new ArrayList<Made>();
    for (var edit : edits) {
      var source = edit.source();
      var time = source.correctedTime();
      var own = latest.merge(source.deviceId(), time, (a, b) -> a.isAfter(b) ? a : b);
      made.add(new Made(edit, own));
    }
    made.sort(Comparator.comparing(Made::time));
    return made;
  }
}
