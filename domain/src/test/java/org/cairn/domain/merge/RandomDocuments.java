package org.cairn.domain.merge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Documents and edits of them, drawn at random. Few names, so that edits meet each other. */
final class RandomDocuments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> NAMES = List.of("a", "b", "c", "n", "t", "s", "l", "o");

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  ObjectNode document() {
    var document = JSON.objectNode();
    NAMES.forEach(
        name -> {
          if (random.nextInt(3) > 0) {
            document.set(name, value(name, 2));
          }
        });
    return document;
  }

  /** A copy in which some members were changed, added or removed. */
  ObjectNode edited(ObjectNode document) {
    var copy = document.deepCopy();
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      edit(copy, 2);
    }
    return copy;
  }

  private void edit(ObjectNode object, int depth) {
    var name = NAMES.get(random.nextInt(NAMES.size()));
    var value = object.path(name);
    if (value.isObject() && random.nextInt(4) > 0) {
      edit((ObjectNode) value, depth - 1);
    } else if (value.isArray() && random.nextInt(6) > 0) {
      edit((ArrayNode) value, name);
    } else if (random.nextInt(5) == 0) {
      object.remove(name);
    } else {
      object.set(name, value(name, depth));
    }
  }

  private void edit(ArrayNode array, String name) {
    int kind = random.nextInt(3);
    if (kind == 0 || array.isEmpty()) {
      array.add(item(name));
    } else if (kind == 1) {
      array.remove(random.nextInt(array.size()));
    } else if (array.get(0).isObject()) {
      ((ObjectNode) array.get(random.nextInt(array.size()))).put("x", random.nextInt(5));
    }
  }

  private JsonNode value(String name, int depth) {
    return switch (name) {
      case "n" -> JSON.numberNode(random.nextInt(20));
      case "t" ->
          JSON.textNode("text" + (random.nextBoolean() ? " more " + random.nextInt(5) : ""));
      case "s", "l" -> array(name);
      case "o" -> depth > 0 ? object(depth) : JSON.nullNode();
      default -> scalar();
    };
  }

  private JsonNode object(int depth) {
    var object = JSON.objectNode();
    for (var name : List.of("a", "b", "n")) {
      if (random.nextBoolean()) {
        object.set(name, value(name, depth - 1));
      }
    }
    return object;
  }

  private JsonNode array(String name) {
    var array = JSON.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(item(name));
    }
    return array;
  }

  private JsonNode item(String name) {
    return name.equals("s")
        ? JSON.numberNode(random.nextInt(6))
        : JSON.objectNode().put("id", random.nextInt(5)).put("x", random.nextInt(3));
  }

  private JsonNode scalar() {
    return switch (random.nextInt(5)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.textNode("");
      case 2 -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.numberNode(random.nextInt(4));
    };
  }

  /** A rule for some of the names. */
  MergePolicy policy() {
    var treatments = new HashMap<JsonPointer, Treatment>();
    rule(treatments, "/n", MergeRule.SUM, MergeRule.MAX, MergeRule.MERGE);
    rule(treatments, "/t", MergeRule.APPEND, MergeRule.LATEST, MergeRule.MERGE);
    rule(treatments, "/s", MergeRule.SET, MergeRule.MERGE);
    rule(treatments, "/l", MergeRule.LIST, MergeRule.MERGE, MergeRule.ATOMIC);
    rule(treatments, "/a", MergeRule.SERVER, MergeRule.CLIENT, MergeRule.MANUAL, MergeRule.MERGE);
    var critical = new ArrayList<JsonPointer>();
    if (random.nextBoolean()) {
      critical.add(pointer("/" + NAMES.get(random.nextInt(NAMES.size()))));
    }
    return MergePolicy.of(treatments, critical);
  }

  private void rule(Map<JsonPointer, Treatment> treatments, String pointer, MergeRule... rules) {
    var keys = pointer.equals("/l") ? List.of("id") : List.<String>of();
    treatments.put(pointer(pointer), new Treatment(rules[random.nextInt(rules.length)], keys));
  }

  private static JsonPointer pointer(String text) {
    return JsonPointer.compile(text);
  }

  Precedence precedence() {
    var later = Side.values()[random.nextInt(2)];
    return random.nextBoolean() ? Precedence.asking(later) : Precedence.of(later, later, "later");
  }
}
