package org.cairn.domain.merge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * Finds in another content what a pointer into the server's names: an item of a list is the same
 * where its key is, wherever it stands.
 */
public final class Counterpart {
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private Counterpart() {}

  /**
   * @param clash where the server's content and another met
   * @return a missing node where the other content has nothing of the kind
   */
  public static JsonNode of(Clash clash, JsonNode server, JsonNode other, MergePolicy policy) {
    var place = policy.root();
    var here = server;
    var there = other;
    for (var step = JsonPointer.compile(clash.pointer()); !step.matches(); step = step.tail()) {
      if (here.isArray()) {
        here = here.path(step.getMatchingIndex());
        // An item that the server has no more is the one of the device.
        var item = here.isMissingNode() ? clash.sides().device() : here;
        there = item(item, there, keys(place));
        place = place.item();
      } else {
        here = here.path(step.getMatchingProperty());
        there = there.path(step.getMatchingProperty());
        place = place.member(step.getMatchingProperty());
      }
    }
    return there;
  }

  /** Which of the usual ones a merge went by depends on a third list, so either will do here. */
  private static List<String> keys(MergePolicy.Place place) {
    var keys = place.treatment().keys();
    return keys.isEmpty() ? ListItems.USUAL_KEYS : keys;
  }

  private static JsonNode item(JsonNode item, JsonNode list, List<String> keys) {
    var index = new ItemIndex(list, keys);
    var found = item.isMissingNode() || index.isAmbiguous() ? null : index.at(index.find(item));
    return found == null ? NOTHING : found;
  }
}
