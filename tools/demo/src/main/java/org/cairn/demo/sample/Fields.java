package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.domain.json.StrictJson;

/** Members of a document out of a source's: what the source leaves empty is left out. */
final class Fields {
  private Fields() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void copy(JsonNode from, ObjectNode to, List<String> names) {
    names.forEach(name -> copy(from, name, to, name));
  }

  static void copy(JsonNode from, String name, ObjectNode to, String newName) {
    if (from.has(name)) {
      to.set(newName, from.get(name));
    }
  }

  static void text(ObjectNode to, String name, String text) {
    if (!text.isBlank()) {
      to.put(name, text.strip());
    }
  }

  /** The number that a text holds, digit for digit. */
  static void number(ObjectNode to, String name, String text) {
    if (!text.isBlank()) {
      to.set(name, StrictJson.parse(text.strip().getBytes(StandardCharsets.US_ASCII)));
    }
  }

  static void object(ObjectNode to, String name, ObjectNode value) {
    if (!value.isEmpty()) {
      to.set(name, value);
    }
  }
}
