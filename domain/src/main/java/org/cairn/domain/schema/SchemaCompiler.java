package org.cairn.domain.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Makes checks out of a schema, keyword by keyword. */
final class SchemaCompiler {
  /** What says nothing about whether a value fits, or is read together with another keyword. */
  private static final Set<String> SILENT =
      Set.of(
          "$schema",
          "$defs",
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "then",
          "else");

  private final JsonNode root;
  private final Function<String, Predicate<String>> patterns;

  /** What each {@code $ref} leads to; null while it is being compiled. */
  private final Map<String, Check> references = new HashMap<>();

  SchemaCompiler(JsonNode root, Function<String, Predicate<String>> patterns) {
    this.root = root;
    this.patterns = patterns;
  }

  /**
   * @throws Unknown where a keyword is not known here
   */
  Check compile() {
    return schema(root);
  }

  private Check schema(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.booleanValue() ? Check.ANYTHING : Check.NOTHING;
    }
    var checks = new ArrayList<Check>();
    if (ObjectCheck.KEYWORDS.stream().anyMatch(schema::has)) {
      checks.add(object(schema)::accepts);
    }
    for (var keyword : schema.properties()) {
      var name = keyword.getKey();
      if (!SILENT.contains(name)
          && !name.startsWith("x-")
          && !ObjectCheck.KEYWORDS.contains(name)) {
        checks.add(check(name, keyword.getValue(), schema));
      }
    }
    return Check.all(checks);
  }

  private ObjectCheck object(JsonNode schema) {
    var properties = new HashMap<String, Check>();
    for (var property : schema.path("properties").properties()) {
      properties.put(property.getKey(), schema(property.getValue()));
    }
    var others = schema.get("additionalProperties");
    return new ObjectCheck(
        properties,
        others == null ? Check.ANYTHING : schema(others),
        texts(schema.path("required")));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }

  /** Members that have to be there where another one is. */
  private static Check dependent(JsonNode needs) {
    return Check.all(
        needs.properties().stream()
            .map(
                need -> {
                  var required = new ObjectCheck(Map.of(), Check.ANYTHING, texts(need.getValue()));
                  Check present = value -> value.has(need.getKey());
                  return Check.either(present, required::accepts, Check.ANYTHING);
                })
            .toList());
  }

  private Check check(String keyword, JsonNode value, JsonNode schema) {
    return switch (keyword) {
      case "$ref" -> reference(value.textValue());
      case "allOf" -> Check.all(schemas(value));
      case "anyOf" -> Check.any(schemas(value));
      case "if" -> Check.either(schema(value), part(schema, "then"), part(schema, "else"));
      case "dependentRequired" -> dependent(value);
      case "items" -> ArrayChecks.each(schema(value));
      case "pattern" -> TextChecks.matching(patterns.apply(value.textValue()));
      default -> ValueChecks.of(keyword, value);
    };
  }

  private Check part(JsonNode schema, String keyword) {
    var part = schema.get(keyword);
    return part == null ? Check.ANYTHING : schema(part);
  }

  private List<Check> schemas(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(this::schema).toList();
  }

  private Check reference(String address) {
    if (!address.startsWith("#/")) {
      throw new Unknown("$ref " + address);
    }
    if (references.containsKey(address)) {
      return known(address);
    }
    var target = root.at(JsonPointer.compile(address.substring(1)));
    if (target.isMissingNode() || address.indexOf('%') >= 0) {
      throw new Unknown("$ref " + address);
    }
    references.put(address, null);
    var check = schema(target);
    references.put(address, check);
    return check;
  }

  private Check known(String address) {
    var check = references.get(address);
    if (check == null) {
      // Choices within choices of it could be tried for ever.
      throw new Unknown("a schema that leads into itself");
    }
    return check;
  }
}
