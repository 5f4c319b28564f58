package org.cairn.domain.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A part of a schema, as a test of a value. */
@FunctionalInterface
interface Check {
  Check ANYTHING = value -> true;
  Check NOTHING = value -> false;

  /**
   * @throws Doubt where the answer depends on what only the complete validator knows
   */
  boolean accepts(JsonNode value);

  /** Without a call more than needed: most schemas are a type and one limit. */
  static Check all(List<Check> checks) {
    if (checks.isEmpty()) {
      return ANYTHING;
    }
    if (checks.size() == 1) {
      return checks.get(0);
    }
    var each = checks.toArray(new Check[0]);
    return value -> {
      for (var check : each) {
        if (!check.accepts(value)) {
          return false;
        }
      }
      return true;
    };
  }

  static Check any(List<Check> checks) {
    return value -> checks.stream().anyMatch(check -> check.accepts(value));
  }

  /** Where the condition holds, the one has to; else the other. */
  static Check either(Check condition, Check then, Check otherwise) {
    return value -> (condition.accepts(value) ? then : otherwise).accepts(value);
  }
}
