package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items of one list by their key members. */
final class ItemIndex {
  private final List<String> keys;

  /** By key and value; two items with the same one cannot be told apart. */
  private final Map<String, Map<Object, Integer>> byKey = new HashMap<>();

  private final List<JsonNode> items = new ArrayList<>();

  /** The places of those that found no counterpart yet. */
  private final Set<Integer> rest = new LinkedHashSet<>();

  private boolean ambiguous;

  ItemIndex(JsonNode list, List<String> keys) {
    this.keys = keys;
    for (var item : list.isArray() ? list : List.<JsonNode>of()) {
      add(item);
    }
  }

  private void add(JsonNode item) {
    int place = items.size();
    items.add(item);
    rest.add(place);
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

  /** Whether an item has no key at all, or may be two of this list or of another. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  /** Null for no place. */
  JsonNode at(Integer place) {
    return place == null ? null : items.get(place);
  }

  /** The place of the counterpart of another list's item, or null. */
  Integer find(JsonNode item) {
    for (var key : keys) {
      var value = value(item, key);
      var place = value == null ? null : byKey.getOrDefault(key, Map.of()).get(value);
      if (place != null && firstShared(item, items.get(place)).equals(key)) {
        return place;
      }
    }
    return null;
  }

  /**
   * The same, and takes it out of the {@link #rest}.
   *
   * @param kin what other lists say of one item, null where they do not have it
   */
  Integer take(JsonNode... kin) {
    Integer taken = null;
    for (var item : kin) {
      var place = item == null ? null : find(item);
      taken = place == null ? taken : place;
    }
    ambiguous |= taken != null && !rest.remove(taken);
    return taken;
  }

  Collection<Integer> rest() {
    return rest;
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
