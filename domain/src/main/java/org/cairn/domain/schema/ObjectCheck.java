package org.cairn.domain.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of an object, looked at once: a document has far fewer of them than its type allows.
 */
final class ObjectCheck {
  static final Set<String> KEYWORDS = Set.of("properties", "required", "additionalProperties");

  private final Map<String, Check> properties;
  private final Check others;
  private final String[] required;

  /**
   * @param others for members that are not among the properties
   */
  ObjectCheck(Map<String, Check> properties, Check others, List<String> required) {
    this.properties = Map.copyOf(properties);
    this.others = others;
    this.required = required.toArray(new String[0]);
  }

  boolean accepts(JsonNode value) {
    if (!value.isObject()) {
      return true;
    }
    for (var name : required) {
      if (!value.has(name)) {
        return false;
      }
    }
    for (var member : value.properties()) {
      if (!properties.getOrDefault(member.getKey(), others).accepts(member.getValue())) {
        return false;
      }
    }
    return true;
  }
}
