package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cairn.domain.Chance;

/**
 * Documents and edits of them, drawn at random. Few names, so that edits meet each other; a name
 * says what usually stands there, at any depth: <b>n</b>umber, <b>v</b>alue of an order,
 * <b>t</b>ext, <b>s</b>et, <b>l</b>ist with ids, list of things with names (<b>k</b>), <b>p</b>lain
 * list, <b>o</b>bject, <b>e</b>nvelope.
 */
final class RandomDocuments {
  static final List<String> NAMES = List.of("a", "b", "n", "v", "t", "s", "l", "k", "p", "o", "e");

  /** Of {@code v}, but for one. */
  static final List<JsonNode> ORDER = List.of(text("new"), text("sent"), text("complete"));

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEPTH = 2;

  private final Chance chance;

  RandomDocuments(Chance chance) {
    this.chance = chance;
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.textNode(text);
  }

  ObjectNode document() {
    return object(JSON.objectNode(), DEPTH, 2);
  }

  private ObjectNode object(ObjectNode object, int depth, int in) {
    for (var name : NAMES) {
      if (chance.once(in)) {
        object.set(name, value(name, depth));
      }
    }
    return object;
  }

  /** A copy in which some members were changed, added or removed. */
  ObjectNode edited(JsonNode document) {
    var copy = (ObjectNode) document.deepCopy();
    for (int edits = 1 + chance.below(5); edits > 0; edits--) {
      edit(copy, DEPTH);
    }
    return copy;
  }

  private void edit(ObjectNode object, int depth) {
    var name = chance.oneOf(NAMES);
    var value = object.path(name);
    if (value.isObject() && !name.equals("e") && !chance.once(6)) {
      edit((ObjectNode) value, depth - 1);
    } else if (value.isArray() && !chance.once(8)) {
      edit((ArrayNode) value, name, depth - 1);
    } else if (value.isTextual() && name.equals("t") && !chance.once(4)) {
      object.put(name, value.textValue() + chance.oneOf(List.of(" x", " y", "z", "\n")));
    } else if (chance.once(6)) {
      object.remove(name);
    } else {
      object.set(name, value(name, depth));
    }
  }

  private void edit(ArrayNode array, String name, int depth) {
    int kind = array.isEmpty() ? 0 : chance.below(6);
    int place = chance.below(Math.max(1, array.size()));
    if (kind == 0) {
      insert(array, chance.below(array.size() + 1), item(name, depth));
    } else if (kind == 1) {
      array.remove(place);
    } else if (kind == 2) {
      insert(array, chance.below(array.size()), array.remove(place));
    } else if (array.get(place).isObject()) {
      edit((ObjectNode) array.get(place), depth);
    } else {
      array.set(place, item(name, depth));
    }
  }

  /** Not often a second of the same key. */
  private void insert(ArrayNode array, int place, JsonNode item) {
    boolean isKnown =
        StreamSupport.stream(array.spliterator(), false)
            .anyMatch(one -> key(one).equals(key(item)));
    if (!isKnown || chance.once(30)) {
      array.insert(place, item);
    }
  }

  private static JsonNode key(JsonNode item) {
    return item.has("name") ? item.path("name") : item.has("id") ? item.path("id") : item;
  }

  private JsonNode value(String name, int depth) {
    if (chance.once(15)) {
      return scalar();
    }
    return switch (name) {
      case "n" -> number();
      case "v" -> chance.once(8) ? text("other") : chance.oneOf(ORDER);
      case "t" -> text(chance.oneOf(List.of("", "text", "text", "text x", "text x y")));
      case "s", "l", "k", "p" -> array(name, depth - 1);
      case "o" -> object(JSON.objectNode(), depth - 1, depth > 0 ? 3 : 6);
      case "e" -> envelope();
      default -> scalar();
    };
  }

  private JsonNode number() {
    return chance.once(3)
        ? DecimalNode.valueOf(new BigDecimal(chance.below(60)).movePointLeft(1))
        : JSON.numberNode(chance.below(20));
  }

  private ArrayNode array(String name, int depth) {
    var array = JSON.arrayNode();
    for (int i = depth < 0 ? 0 : chance.below(4); i > 0; i--) {
      insert(array, array.size(), item(name, depth));
    }
    return array;
  }

  private JsonNode item(String name, int depth) {
    var item = JSON.objectNode();
    return switch (name) {
      case "s" -> chance.once(4) ? scalar() : JSON.numberNode(chance.below(6));
      case "l" -> object(item.put("id", chance.below(5)), depth - 1, 5);
      case "k" -> named(object(item, depth - 1, 5));
      default -> chance.once(3) ? scalar() : object(item, depth - 1, 6);
    };
  }

  private ObjectNode named(ObjectNode item) {
    if (chance.once(5)) {
      item.put("id", chance.below(3));
    }
    return item.put("name", chance.oneOf(List.of("rice", "oil", "soap", "salt")));
  }

  private ObjectNode envelope() {
    var envelope = JSON.objectNode();
    for (var name : List.of("encrypted", "iv", "tag", "keyId")) {
      envelope.put(name, chance.oneOf(List.of("x", "y")));
    }
    return envelope;
  }

  private JsonNode scalar() {
    return switch (chance.below(6)) {
      case 0 -> JSON.nullNode();
      case 1 -> text("");
      case 2 -> JSON.booleanNode(chance.once(2));
      case 3 -> text(chance.oneOf(List.of("yes", "maybe")));
      default -> JSON.numberNode(chance.below(4));
    };
  }
}
