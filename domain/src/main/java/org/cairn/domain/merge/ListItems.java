package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.domain.merge.ThreeWayMerge.Spot;

/**
 * The items of three lists, matched with each other by the first of the key members that both have.
 * Each item is merged by itself. The order is the server's, with new items of the device after it;
 * the other way round where the device alone changed the order of what was there before.
 */
final class ListItems {
  static final List<String> USUAL_KEYS = List.of("id", "name");

  private final ItemIndex base;
  private final ItemIndex server;
  private final ItemIndex device;

  /** The server's first, then those that only the device has. */
  private final List<Row> rows = new ArrayList<>();

  /** Where an item stands in each list; null where it does not. */
  private record Row(Integer base, Integer server, Integer device) {}

  private ListItems(Sides sides, List<String> keys) {
    base = new ItemIndex(sides.base(), keys);
    server = new ItemIndex(sides.server(), keys);
    device = new ItemIndex(sides.device(), keys);
  }

  /**
   * The member that all items of all three lists have, of those that are usual; or none. One that
   * tells the items of each list apart goes before one that does not: merging by name may have
   * given each item an id that several share.
   */
  static List<String> suggestedKeys(Sides sides) {
    var lists =
        Stream.of(sides.server(), sides.device(), sides.base()).filter(JsonNode::isArray).toList();
    var had =
        USUAL_KEYS.stream()
            .filter(key -> lists.stream().allMatch(list -> haveAll(list, key)))
            .toList();
    return had.stream()
        .filter(key -> lists.stream().allMatch(list -> tellsApart(list, key)))
        .findFirst()
        .or(() -> had.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean tellsApart(JsonNode list, String key) {
    return !new ItemIndex(list, List.of(key)).isAmbiguous();
  }

  private static boolean haveAll(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .allMatch(item -> item.isObject() && isKey(item.path(key)));
  }

  private static boolean isKey(JsonNode value) {
    return value.isValueNode() && !value.isNull() && !value.isMissingNode();
  }

  /** Nothing where items cannot be told apart, or where one may be two of another list. */
  static Optional<ListItems> of(Sides sides, List<String> keys) {
    var items = new ListItems(sides, keys);
    return items.areClear() && items.match() && items.areClear()
        ? Optional.of(items)
        : Optional.empty();
  }

  private boolean areClear() {
    return !base.isAmbiguous() && !server.isAmbiguous() && !device.isAmbiguous();
  }

  /** Whether no item that found no counterpart could be one that did. */
  private boolean match() {
    for (var place : server.rest()) {
      var item = server.at(place);
      var inDevice = device.take(item);
      rows.add(new Row(base.take(item, device.at(inDevice)), place, inDevice));
    }
    for (var place : device.rest()) {
      rows.add(new Row(base.take(device.at(place)), null, place));
    }
    return device.rest().stream().allMatch(place -> server.find(device.at(place)) == null)
        && base.rest().stream()
            .map(base::at)
            .allMatch(item -> server.find(item) == null && device.find(item) == null);
  }

  ArrayNode merge(ThreeWayMerge merge, Spot spot) {
    var values = new HashMap<Row, JsonNode>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var sides = new Sides(base.at(row.base), server.at(row.server), device.at(row.device));
      values.put(row, merge.value(spot.item(i), sides));
    }
    var kept = rows.stream().filter(row -> !values.get(row).isMissingNode()).toList();
    var result = JsonNodeFactory.instance.arrayNode();
    inOrder(kept).map(values::get).forEach(result::add);
    return result;
  }

  private static Stream<Row> inOrder(List<Row> kept) {
    boolean deviceLeads = isReordered(kept, Row::device) && !isReordered(kept, Row::server);
    var last = Comparator.nullsLast(Comparator.<Integer>naturalOrder());
    return deviceLeads
        ? kept.stream().sorted(Comparator.comparing(Row::device, last))
        : kept.stream();
  }

  /** Whether what is kept stands on a side in another order than before. */
  private static boolean isReordered(List<Row> kept, Function<Row, Integer> side) {
    var places =
        kept.stream()
            .filter(row -> row.base != null && side.apply(row) != null)
            .sorted(Comparator.comparing(side))
            .map(Row::base)
            .toList();
    return !places.equals(places.stream().sorted().toList());
  }
}
