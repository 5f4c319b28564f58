package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a list, told apart by what is promised of keys: two are the same where the first key
 * that both have says the same. For {@link LostChanges}, which shares no code with merging.
 */
final class KeyedItems {
  /** The place of an item that a list does not have. */
  static final int NONE = -1;

  private final List<JsonNode> items = new ArrayList<>();
  private final List<String> keys;
  private final Map<Mark, List<Integer>> marked = new HashMap<>();
  private final Set<Set<String>> kinds = new HashSet<>();

  /**
   * What an item says for a key.
   *
   * @param before the keys that the item has and that count more
   */
  private record Mark(String key, Object value, Set<String> before) {}

  KeyedItems(JsonNode list, List<String> keys) {
    this.keys = keys;
    for (var item : list.isArray() ? list : List.<JsonNode>of()) {
      for (var mark : marks(item)) {
        marked.computeIfAbsent(mark, any -> new ArrayList<>()).add(items.size());
        kinds.add(mark.before());
      }
      items.add(item);
    }
  }

  private List<Mark> marks(JsonNode item) {
    var before = new HashSet<String>();
    var marks = new ArrayList<Mark>();
    for (var key : keys) {
      var value = value(item.path(key));
      if (value.isPresent()) {
        marks.add(new Mark(key, value.get(), Set.copyOf(before)));
        before.add(key);
      }
    }
    return marks;
  }

  private static Optional<Object> value(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(node.textValue());
    }
    return node.isNumber()
        ? Optional.of(node.decimalValue().stripTrailingZeros())
        : Optional.empty();
  }

  int size() {
    return items.size();
  }

  /** A missing node where there is none. */
  JsonNode at(int place) {
    return place == NONE ? MissingNode.getInstance() : items.get(place);
  }

  /** The places of the items that are the same as another list's. */
  Set<Integer> same(JsonNode item) {
    var found = new LinkedHashSet<Integer>();
    for (var mark : marks(item)) {
      for (var before : kinds) {
        if (Collections.disjoint(before, mark.before())) {
          var same = new Mark(mark.key(), mark.value(), before);
          found.addAll(marked.getOrDefault(same, List.of()));
        }
      }
    }
    return found;
  }
}
