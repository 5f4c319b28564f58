package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of one list by their key members. */
final class ItemIndex {
  private final List<String> keys;

  /** By key and value; two items with the same one cannot be told apart. */
  private final Map<String, Map<Object, Integer>> byKey = new HashMap<>();

  /** By their place; those that found a counterpart are taken out. */
  private final Map<Integer, JsonNode> rest = new LinkedHashMap<>();

  private final Map<Integer, JsonNode> items = new HashMap<>();
  private boolean ambiguous;

  ItemIndex(JsonNode list, List<String> keys) {
    this.keys = keys;
    int place = 0;
    for (var item : list.isArray() ? list : List.<JsonNode>of()) {
      add(place++, item);
    }
  }

  private void add(int place, JsonNode item) {
    items.put(place, item);
    rest.put(place, item);
    boolean known = false;
    for (var key : keys) {
      var value = value(item, key);
      if (value != null) {
        known = true;
        var other = byKey.computeIfAbsent(key, name -> new HashMap<>()).put(value, place);
        ambiguous |= other != null && firstShared(item, items.get(other)).equals(key);
      }
    }
    ambiguous |= !known;
  }

  /** Whether an item has no key at all, or two of them the same. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** The counterpart of another list's item, or null. */
  JsonNode find(JsonNode item) {
    var place = place(item);
    return place == null ? null : items.get(place);
  }

  /** The same, and takes it out of the {@link #rest}. */
  JsonNode take(JsonNode item) {
    var place = place(item);
    return place == null ? null : rest.remove(place);
  }

  Collection<JsonNode> rest() {
    return rest.values();
  }

  private Integer place(JsonNode item) {
    for (var key : keys) {
      var value = value(item, key);
      var place = value == null ? null : byKey.getOrDefault(key, Map.of()).get(value);
      if (place != null && firstShared(item, items.get(place)).equals(key)) {
        return place;
      }
    }
    return null;
  }

  /** The first key that both have: by it they are the same item or are not. */
  private String firstShared(JsonNode one, JsonNode other) {
    return keys.stream()
        .filter(key -> value(one, key) != null && value(other, key) != null)
        .findFirst()
        .orElse("");
  }

  private static Object value(JsonNode item, String key) {
    var value = item.path(key);
    if (value.isTextual()) {
      return value.textValue();
    }
    return value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
  }
}
