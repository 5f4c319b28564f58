package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.domain.json.Pointers;

/** The subschemas of a schema, each by its pointer. What is no schema is left out. */
final class Subschemas {
  /**
   * A subschema.
   *
   * @param keywords its members; none for true and false
   * @param inPlace pointers to those of its own that judge the same value, not one inside of it
   */
  record Subschema(String pointer, JsonNode keywords, List<String> inPlace) {}

  private enum Form {
    ONE,
    LIST,
    NAMED
  }

  /** Where subschemas stand, and whether they judge the same value. */
  private record Position(Form form, boolean inPlace) {}

  private static final Map<String, Position> POSITIONS = new HashMap<>();

  static {
    positions(new Position(Form.LIST, true), "allOf", "anyOf", "oneOf");
    positions(new Position(Form.ONE, true), "not", "if", "then", "else");
    positions(new Position(Form.NAMED, true), "dependentSchemas", "dependencies");
    positions(new Position(Form.LIST, false), "prefixItems");
    positions(new Position(Form.ONE, false), "items", "contains", "unevaluatedItems");
    positions(new Position(Form.ONE, false), "additionalProperties", "unevaluatedProperties");
    positions(new Position(Form.ONE, false), "propertyNames", "contentSchema");
    positions(new Position(Form.NAMED, false), "properties", "patternProperties");
    positions(new Position(Form.NAMED, false), "$defs", "definitions");
  }

  private static void positions(Position position, String... keywords) {
    for (var keyword : keywords) {
      POSITIONS.put(keyword, position);
    }
  }

  private final Map<String, Subschema> byPointer = new LinkedHashMap<>();
  private final Map<String, String> anchors = new HashMap<>();

  Subschemas(JsonNode schema) {
    add("", schema);
  }

  private boolean add(String pointer, JsonNode schema) {
    if (!schema.isObject() && !schema.isBoolean()) {
      return false;
    }
    var inPlace = new ArrayList<String>();
    byPointer.put(pointer, new Subschema(pointer, schema, inPlace));
    if (schema.path("$anchor").isTextual()) {
      anchors.put(schema.get("$anchor").textValue(), pointer);
    }
    for (var keyword : schema.properties()) {
      var position = POSITIONS.get(keyword.getKey());
      if (position != null) {
        var added = add(pointer + "/" + keyword.getKey(), keyword.getValue(), position.form());
        inPlace.addAll(position.inPlace() ? added : List.of());
      }
    }
    return true;
  }

  private List<String> add(String pointer, JsonNode value, Form form) {
    var added = new ArrayList<String>();
    if (form == Form.ONE && add(pointer, value)) {
      added.add(pointer);
    }
    for (int i = 0; form == Form.LIST && value.isArray() && i < value.size(); i++) {
      if (add(pointer + "/" + i, value.get(i))) {
        added.add(pointer + "/" + i);
      }
    }
    if (form == Form.NAMED) {
      for (var member : value.properties()) {
        var place = pointer + "/" + Pointers.escape(member.getKey());
        if (add(place, member.getValue())) {
          added.add(place);
        }
      }
    }
    return added;
  }

  Collection<Subschema> all() {
    return byPointer.values();
  }

  Subschema at(String pointer) {
    return byPointer.get(pointer);
  }

  /** The pointer of the subschema that a reference leads to; nothing where it leads to none. */
  Optional<String> target(String reference) {
    if (!reference.startsWith("#")) {
      return Optional.empty();
    }
    var place = reference.substring(1);
    var pointer = place.isEmpty() || place.startsWith("/") ? place : anchors.get(place);
    return Optional.ofNullable(byPointer.get(pointer)).map(Subschema::pointer);
  }

  /** Keywords of all subschemas together. */
  int size() {
    return byPointer.values().stream().mapToInt(one -> one.keywords().size()).sum();
  }
}
