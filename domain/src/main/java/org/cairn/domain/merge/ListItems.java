package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cairn.domain.merge.ThreeWayMerge.Spot;

/**
 * The items of three lists, matched with each other by the first of the key members that both have.
 * Each item is merged by itself; the order is the server's, with new items of the device after it.
 */
final class ListItems {
  private static final List<String> USUAL_KEYS = List.of("id", "name");

  private final List<Sides> rows;

  private ListItems(List<Sides> rows) {
    this.rows = rows;
  }

  /** The member that all items of all three lists have, of those that are usual; or none. */
  static List<String> suggestedKeys(Sides sides) {
    return USUAL_KEYS.stream()
        .filter(key -> haveAll(sides.server(), key) && haveAll(sides.device(), key))
        .filter(key -> !sides.base().isArray() || haveAll(sides.base(), key))
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean haveAll(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .allMatch(item -> item.isObject() && isKey(item.path(key)));
  }

  private static boolean isKey(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.isMissingNode();
  }

  /** Nothing where items cannot be told apart. */
  static Optional<ListItems> of(Sides sides, List<String> keys) {
    var base = new ItemIndex(sides.base(), keys);
    var device = new ItemIndex(sides.device(), keys);
    var server = new ItemIndex(sides.server(), keys);
    if (base.isAmbiguous() || device.isAmbiguous() || server.isAmbiguous()) {
      return Optional.empty();
    }
    var rows = new ArrayList<Sides>();
    for (var item : sides.server()) {
      rows.add(new Sides(base.find(item), item, device.take(item)));
    }
    for (var item : device.rest()) {
      rows.add(new Sides(base.find(item), null, item));
    }
    return Optional.of(new ListItems(rows));
  }

  ArrayNode merge(ThreeWayMerge merge, Spot spot) {
    var result = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < rows.size(); i++) {
      var value = merge.value(spot.item(i), rows.get(i));
      if (!value.isMissingNode()) {
        result.add(value);
      }
    }
    return result;
  }
}
