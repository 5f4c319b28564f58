package org.cairn.domain.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Completes a document that was written under an older version of its type: members that are
 * missing get the {@code default} of the present schema. What is there is never touched.
 */
public final class Defaults {
  private Defaults() {}

  /** A completed copy. */
  public static JsonNode complete(JsonNode schema, JsonNode content) {
    var copy = content.deepCopy();
    if (copy instanceof ObjectNode object) {
      fill(schema, object);
    }
    return copy;
  }

  private static void fill(JsonNode schema, ObjectNode object) {
    for (var property : schema.path("properties").properties()) {
      var present = object.get(property.getKey());
      var preset = property.getValue().get("default");
      if (present == null && preset != null) {
        object.set(property.getKey(), preset.deepCopy());
      } else if (present instanceof ObjectNode inner) {
        fill(property.getValue(), inner);
      }
    }
  }
}
