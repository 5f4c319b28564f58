package org.cairn.domain.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;

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
 */
public record Demand(
    Content base, Content content, UUID entityId, boolean moves, Instant editedAt) {

  /**
   * @param edits in the order in which they came, at least one
   */
  public static Demand of(List<ConflictingEdit> edits, MergePolicy policy) {
    var first = edits.get(0);
    var base = stored(first.base());
    var wanted = stored(first.device());
    var place = first;
    for (var edit : edits.subList(1, edits.size())) {
      if (wanted == null && edit.base() != null) {
        // Nothing is left of the deletion: only what this edit itself has changed is wanted.
        base = stored(edit.base());
      }
      wanted = joined(wanted, edit, policy);
      place = moves(edit) ? edit : place;
    }
    var last = edits.get(edits.size() - 1);
    return new Demand(
        base, wanted, place.wantedEntityId(), moves(place), last.source().correctedTime());
  }

  private static Content joined(Content before, ConflictingEdit edit, MergePolicy policy) {
    var device = stored(edit.device());
    if (before == null || device == null) {
      return device;
    }
    var sides = new Sides(tree(stored(edit.base())), before.tree(), device.tree());
    return Content.of(ThreeWayMerge.carried(sides, policy));
  }

  private static boolean moves(ConflictingEdit edit) {
    return !edit.wantedEntityId().equals(edit.entityId());
  }

  private static Content stored(byte[] json) {
    return json == null ? null : Content.stored(json);
  }

  private static JsonNode tree(Content content) {
    return content == null ? null : content.tree();
  }
}
