package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Contents that mostly fit a schema, and are wrong in some place now and then. */
final class RandomContents {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "text",
          "t",
          "2026-03-01T09:30:00.000Z",
          "2026-03-01",
          "08:30",
          "0193a1f0-0000-7000-8000-0000000000a1",
          "0".repeat(64),
          "image/png",
          "ABC",
          "CF",
          "+236 70 00 00 00",
          "somebody@example.org");

  private final JsonNode root;
  private final Random random;

  RandomContents(JsonNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  JsonNode next() {
    return of(root);
  }

  private JsonNode of(JsonNode schema) {
    if (random.nextInt(1_000) == 0) {
      return anything();
    }
    var reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      return of(root.at(reference.substring(1)));
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    return ofType(schema, typeOf(schema));
  }

  private String typeOf(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.get(random.nextInt(type.size())).asText();
    }
    return type.asText(schema.has("properties") ? "object" : "");
  }

  private JsonNode ofType(JsonNode schema, String type) {
    return switch (type) {
      case "object" -> object(schema);
      case "array" -> array(schema);
      case "string" -> JSON.textNode(text(schema));
      case "integer" -> JSON.numberNode(near(schema));
      case "number" -> DecimalNode.valueOf(BigDecimal.valueOf(near(schema) * 10L, 1));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> anything();
    };
  }

  private String text(JsonNode schema) {
    var pattern = schema.path("pattern").asText();
    int longest = schema.path("maxLength").asInt(100);
    if (isTooFar()) {
      return random.nextBoolean() ? "" : "x".repeat(longest + 1);
    }
    var fitting =
        TEXTS.stream()
            .filter(text -> text.length() <= longest)
            .filter(text -> Pattern.compile(pattern).matcher(text).find())
            .toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  /** Just beyond a limit, now and then. */
  private boolean isTooFar() {
    return random.nextInt(300) == 0;
  }

  private int near(JsonNode schema) {
    int least = schema.path("minimum").asInt(0);
    int most = Math.min(schema.path("maximum").asInt(least + 100), least + 1_000);
    if (isTooFar()) {
      return random.nextBoolean() ? least - 1 : most + 1;
    }
    return least + random.nextInt(Math.max(1, most - least + 1));
  }

  private JsonNode object(JsonNode schema) {
    var object = JSON.objectNode();
    for (var property : schema.path("properties").properties()) {
      boolean required = schema.path("required").toString().contains(property.getKey());
      if (required ? random.nextInt(300) > 0 : random.nextInt(3) == 0) {
        object.set(property.getKey(), of(property.getValue()));
      }
    }
    if (random.nextInt(300) == 0) {
      object.set("unheard-of", anything());
    }
    return object;
  }

  private JsonNode array(JsonNode schema) {
    var array = JSON.arrayNode();
    for (int i = random.nextInt(3); i > 0; i--) {
      array.add(of(schema.path("items")));
    }
    return array;
  }

  private JsonNode anything() {
    return switch (random.nextInt(7)) {
      case 0 -> JSON.nullNode();
      case 1 -> DecimalNode.valueOf(new BigDecimal("1.0"));
      case 2 -> JSON.numberNode(-1_000_000_000_000L);
      case 3 -> JSON.textNode("");
      case 4 -> JSON.arrayNode().add(1).add(1);
      case 5 -> JSON.objectNode().put("kind", "wash");
      default -> JSON.booleanNode(true);
    };
  }
}
