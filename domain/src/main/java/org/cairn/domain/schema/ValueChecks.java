package org.cairn.domain.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cairn.domain.json.JsonEquality;

/** Checks of one keyword with one value. */
final class ValueChecks {
  private ValueChecks() {}

  /**
   * @throws Unknown for a keyword that is not known here
   */
  static Check of(String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> type(value);
      case "enum" -> oneOf(value);
      case "const" -> oneOf(List.of(value));
      case "minimum" -> number(value, order -> order >= 0);
      case "maximum" -> number(value, order -> order <= 0);
      case "exclusiveMinimum" -> number(value, order -> order > 0);
      case "exclusiveMaximum" -> number(value, order -> order < 0);
      case "minLength" -> TextChecks.atLeast(whole(value));
      case "maxLength" -> TextChecks.atMost(whole(value));
      case "minItems" -> sized(value, true, true);
      case "maxItems" -> sized(value, true, false);
      case "minProperties" -> sized(value, false, true);
      case "maxProperties" -> sized(value, false, false);
      case "uniqueItems" -> value.booleanValue() ? ArrayChecks.unique() : Check.ANYTHING;
      default -> throw new Unknown(keyword);
    };
  }

  private static int whole(JsonNode value) {
    if (!value.isInt()) {
      throw new Unknown("a number of this size");
    }
    return value.intValue();
  }

  private static Check type(JsonNode types) {
    if (types.isTextual()) {
      return type(types.textValue());
    }
    var checks = new ArrayList<Check>();
    types.forEach(name -> checks.add(type(name.textValue())));
    return Check.any(checks);
  }

  private static Check type(String name) {
    return switch (name) {
      case "object" -> JsonNode::isObject;
      case "array" -> JsonNode::isArray;
      case "string" -> JsonNode::isTextual;
      case "boolean" -> JsonNode::isBoolean;
      case "null" -> JsonNode::isNull;
      case "number" -> JsonNode::isNumber;
      case "integer" -> ValueChecks::isInteger;
      default -> throw new Unknown("type " + name);
    };
  }

  /** Whether 1.0 is an integer is for the complete validator to say. */
  private static boolean isInteger(JsonNode value) {
    if (value.isNumber() && !value.isIntegralNumber()) {
      throw Doubt.RAISED;
    }
    return value.isIntegralNumber();
  }

  private static Check oneOf(Iterable<JsonNode> values) {
    var texts = new HashSet<String>();
    var others = new ArrayList<JsonNode>();
    for (var value : values) {
      if (value.isTextual()) {
        texts.add(value.textValue());
      } else {
        others.add(value);
      }
    }
    var known = Set.copyOf(texts);
    return value -> value.isTextual() ? known.contains(value.textValue()) : isAmong(others, value);
  }

  private static boolean isAmong(List<JsonNode> others, JsonNode value) {
    if (value.isNumber() && !value.isIntegralNumber() || value.isContainerNode()) {
      throw Doubt.RAISED;
    }
    return others.stream().anyMatch(other -> JsonEquality.equal(other, value));
  }

  /**
   * @param right whether a number that compares like this with the limit is right
   */
  private static Check number(JsonNode limit, IntPredicate right) {
    var decimal = limit.decimalValue();
    boolean small = limit.isInt();
    int whole = limit.intValue();
    return value -> {
      if (!value.isNumber()) {
        return true;
      }
      return right.test(
          small && value.isInt()
              ? Integer.compare(value.intValue(), whole)
              : value.decimalValue().compareTo(decimal));
    };
  }

  private static Check sized(JsonNode limit, boolean array, boolean least) {
    int size = whole(limit);
    return value ->
        (array ? !value.isArray() : !value.isObject())
            || (least ? value.size() >= size : value.size() <= size);
  }
}
