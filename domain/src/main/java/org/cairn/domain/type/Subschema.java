package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the parts of a JSON Schema 2020-12. */
record Subschema(JsonNode root) {
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> SINGLES = List.of("if", "then", "else");
  private static final List<String> OF_OBJECTS =
      List.of("properties", "patternProperties", "additionalProperties", "unevaluatedProperties");

  /** All that may judge the same value. */
  Stream<JsonNode> inPlace(JsonNode schema) {
    return Stream.of(
            reference(schema),
            LISTS.stream().flatMap(keyword -> list(schema, keyword)),
            SINGLES.stream().filter(schema::has).map(schema::get),
            list(schema, "dependentSchemas"))
        .flatMap(parts -> parts);
  }

  /** Where it refers to; nothing where that is by an anchor, or nowhere. */
  Stream<JsonNode> reference(JsonNode schema) {
    var text = schema.path("$ref").asText();
    if (text.equals("#")) {
      return Stream.of(root);
    }
    boolean known = text.startsWith("#/") && text.indexOf('%') < 0;
    var target = known ? root.at(JsonPointer.compile(text.substring(1))) : root.path("");
    return target.isMissingNode() ? Stream.empty() : Stream.of(target);
  }

  static Stream<JsonNode> list(JsonNode schema, String keyword) {
    return StreamSupport.stream(schema.path(keyword).spliterator(), false);
  }

  /** All that may judge what a step leads to. */
  static Stream<JsonNode> below(JsonNode schema, String step) {
    return Stream.of(
            Stream.of(
                schema.path("properties").path(step),
                schema.path("additionalProperties"),
                schema.path("unevaluatedProperties"),
                schema.path("items")),
            list(schema, "patternProperties"),
            list(schema, "prefixItems"))
        .flatMap(parts -> parts);
  }

  /** Whether it says something about members, or that there are such. */
  static boolean isOfObjects(JsonNode schema) {
    return OF_OBJECTS.stream().anyMatch(schema::has)
        || schema.path("type").asText().equals("object")
        || list(schema, "type").anyMatch(type -> type.asText().equals("object"));
  }
}
