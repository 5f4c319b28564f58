package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.JsonEquality;

/** Two arrays as sets of values: what either side added, without what either removed. */
final class SetMerge {
  private final List<Value> base;
  private final List<Value> server;
  private final List<Value> device;

  /** A JSON value that knows which others are the same value. */
  private record Value(JsonNode json) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Value value && JsonEquality.equal(json, value.json);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(Fingerprint.of(json));
    }
  }

  SetMerge(Sides sides) {
    this.base = values(sides.base());
    this.server = values(sides.server());
    this.device = values(sides.device());
  }

  private static List<Value> values(JsonNode array) {
    var values = new ArrayList<Value>();
    if (array.isArray()) {
      array.forEach(item -> values.add(new Value(item)));
    }
    return values;
  }

  /** In the order of the server's, then what the device added. */
  ArrayNode merged() {
    var before = Set.copyOf(base);
    var onDevice = Set.copyOf(device);
    var result = new LinkedHashSet<Value>();
    for (var value : server) {
      if (onDevice.contains(value) || !before.contains(value)) {
        result.add(value);
      }
    }
    for (var value : device) {
      if (!before.contains(value)) {
        result.add(value);
      }
    }
    var array = JsonNodeFactory.instance.arrayNode(result.size());
    result.forEach(value -> array.add(value.json()));
    return array;
  }

  /**
   * Whether both sides treated an array of plain values as a set: no value twice, and those that
   * stayed in their order.
   */
  boolean onlyAddsAndRemoves() {
    return isPlain(base) && onlyAddsAndRemoves(server) && onlyAddsAndRemoves(device);
  }

  private boolean onlyAddsAndRemoves(List<Value> side) {
    var here = Set.copyOf(side);
    var before = Set.copyOf(base);
    return isPlain(side)
        && base.stream()
            .filter(here::contains)
            .toList()
            .equals(side.stream().filter(before::contains).toList());
  }

  private static boolean isPlain(List<Value> values) {
    return values.stream().allMatch(value -> value.json().isValueNode())
        && Set.copyOf(values).size() == values.size();
  }
}
