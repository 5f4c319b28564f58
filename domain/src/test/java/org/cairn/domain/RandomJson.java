package org.cairn.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** JSON values at random: small, with few names, so that members of two values often meet. */
public final class RandomJson {
  private static final List<String> NAMES = List.of("a", "b", "c", "id", "", "é", "x/y~z");
  private static final List<String> TEXTS =
      List.of("", "one", "two", "1", "null", "é", "\uD83D\uDE00", "a\"b\\c\n\u0000");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "1.0",
          "10e-1",
          "1.5",
          "-7",
          "9223372036854775808",
          "1e30",
          "0.1",
          "466",
          "1e18",
          "1000000000000000000",
          "9223372036854775807",
          "-9223372036854775809");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Chance chance;

  public RandomJson(Chance chance) {
    this.chance = chance;
  }

  public ObjectNode object() {
    return object(3);
  }

  public JsonNode value() {
    return value(3);
  }

  private ObjectNode object(int depth) {
    var object = NODES.objectNode();
    for (int i = chance.below(5); i > 0; i--) {
      object.set(chance.oneOf(NAMES), value(depth - 1));
    }
    return object;
  }

  private JsonNode value(int depth) {
    return switch (chance.below(depth > 0 ? 8 : 6)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(chance.once(2));
      case 2, 3 -> number(chance.oneOf(NUMBERS));
      case 4, 5 -> NODES.textNode(chance.oneOf(TEXTS));
      case 6 -> object(depth);
      default -> array(depth);
    };
  }

  private ArrayNode array(int depth) {
    var array = NODES.arrayNode();
    for (int i = chance.below(4); i > 0; i--) {
      array.add(value(depth - 1));
    }
    return array;
  }

  private static JsonNode number(String text) {
    boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    if (!whole) {
      return NODES.numberNode(new BigDecimal(text));
    }
    var value = new BigInteger(text);
    return value.bitLength() < 32 ? NODES.numberNode(value.intValue()) : NODES.numberNode(value);
  }

  /** The same value written otherwise: members in another order, numbers in another form. */
  public JsonNode rewritten(JsonNode value) {
    if (value.isObject()) {
      var members = new ArrayList<>(value.properties());
      Collections.shuffle(members, new Random(chance.number()));
      var object = NODES.objectNode();
      members.forEach(member -> object.set(member.getKey(), rewritten(member.getValue())));
      return object;
    }
    if (value.isArray()) {
      var array = NODES.arrayNode();
      value.forEach(item -> array.add(rewritten(item)));
      return array;
    }
    return value.isNumber() ? otherForm(value.decimalValue()) : value.deepCopy();
  }

  private JsonNode otherForm(BigDecimal value) {
    return switch (chance.below(3)) {
      case 0 -> NODES.numberNode(value.setScale(value.scale() + 2));
      case 1 -> NODES.numberNode(value.stripTrailingZeros());
      default -> NODES.numberNode(value);
    };
  }

  /** Much the same value, with a little changed. */
  public ObjectNode edited(ObjectNode before) {
    var after = before.deepCopy();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      var name = chance.oneOf(NAMES);
      if (chance.once(3)) {
        after.remove(name);
      } else if (after.get(name) instanceof ObjectNode inner && chance.once(2)) {
        after.set(name, edited(inner));
      } else {
        after.set(name, value(2));
      }
    }
    return after;
  }
}
