package org.cairn.domain.schema;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.domain.json.JsonEquality;

/** What arrays have to be like. */
final class ArrayChecks {
  /** Comparing each item with each other takes too long beyond. */
  private static final int FEW = 32;

  private ArrayChecks() {}

  static Check each(Check check) {
    return value -> {
      if (value.isArray()) {
        for (var item : value) {
          if (!check.accepts(item)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  static Check unique() {
    return value -> !value.isArray() || areDifferent(value);
  }

  private static boolean areDifferent(JsonNode items) {
    if (items.size() > FEW) {
      throw Doubt.RAISED;
    }
    for (int i = 1; i < items.size(); i++) {
      for (int k = 0; k < i; k++) {
        if (JsonEquality.equal(items.get(i), items.get(k))) {
          return false;
        }
      }
    }
    return true;
  }
}
