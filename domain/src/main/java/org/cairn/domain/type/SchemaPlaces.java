package org.cairn.domain.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether documents can have a place, as far as their schema tells: it says no only where that is
 * certain. What it does not look at, such as patterns of names, speaks for the place.
 */
final class SchemaPlaces {
  private final Subschema schemas;
  private final Naming naming;
  private final List<String> steps;

  /** By how many steps were made; true also where it is being found out, which speaks for it. */
  private final Map<Integer, Map<JsonNode, Boolean>> known = new HashMap<>();

  /** How a pointer names the items of an array. */
  enum Naming {
    /** Any of them, by {@code *}, as rules of merging do. */
    ANY_ITEM,
    /** One of them, by its number, as pointers into a content do. */
    ONE_ITEM;

    boolean isItem(String step) {
      return this == ANY_ITEM ? step.equals("*") : isNumber(step);
    }

    /** Whether a step looks as if it named items in the other way. */
    boolean isOfTheOther(String step) {
      return this == ANY_ITEM ? isNumber(step) : step.equals("*");
    }

    private static boolean isNumber(String step) {
      return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  SchemaPlaces(JsonNode root, List<String> steps, Naming naming) {
    this.schemas = new Subschema(root);
    this.steps = steps;
    this.naming = naming;
  }

  boolean areThere() {
    return isPossible(schemas.root(), 0);
  }

  /** Whether a step names items in the wrong way: nothing says that it is the name of a member. */
  boolean areMisnamed() {
    for (int i = 0; i < steps.size(); i++) {
      if (naming.isOfTheOther(steps.get(i)) && !saysObject(schemas.root(), 0, i, new HashMap<>())) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossible(JsonNode schema, int at) {
    if (schema.isBoolean() || !schema.isObject() || at == steps.size()) {
      return schema.asBoolean(true);
    }
    var found = known.computeIfAbsent(at, it -> new IdentityHashMap<>());
    var before = found.putIfAbsent(schema, true);
    if (before != null) {
      return before;
    }
    boolean possible = byOthers(schema, at) && (isMember(schema, at) || isItem(schema, at));
    found.put(schema, possible);
    return possible;
  }

  private boolean byOthers(JsonNode schema, int at) {
    boolean each =
        Stream.concat(schemas.reference(schema), Subschema.list(schema, "allOf"))
            .allMatch(one -> isPossible(one, at));
    return each && isOneOf(schema, "anyOf", at) && isOneOf(schema, "oneOf", at);
  }

  private boolean isOneOf(JsonNode schema, String keyword, int at) {
    return !schema.has(keyword)
        || Subschema.list(schema, keyword).anyMatch(one -> isPossible(one, at));
  }

  private boolean isMember(JsonNode schema, int at) {
    var name = steps.get(at);
    if (!allows(schema, "object") || !schema.path("patternProperties").isEmpty()) {
      return allows(schema, "object");
    }
    var own = schema.path("properties").path(name);
    var others = own.isMissingNode() ? schema.path("additionalProperties") : own;
    if (!others.isMissingNode()) {
      return isPossible(others, at + 1);
    }
    var rest = schema.path("unevaluatedProperties");
    return rest.isMissingNode()
        || schemas.inPlace(schema).anyMatch(one -> evaluates(one, name, newSet()))
        || isPossible(rest, at + 1);
  }

  /** Whether a part of a schema may have looked at the member already, whatever comes of it. */
  private boolean evaluates(JsonNode schema, String name, Set<JsonNode> seen) {
    boolean here =
        schema.path("properties").has(name)
            || !schema.path("patternProperties").isEmpty()
            || schema.has("additionalProperties")
            || schema.has("unevaluatedProperties");
    return here
        || seen.add(schema) && schemas.inPlace(schema).anyMatch(one -> evaluates(one, name, seen));
  }

  private boolean isItem(JsonNode schema, int at) {
    if (!naming.isItem(steps.get(at)) || !allows(schema, "array")) {
      return false;
    }
    return !schema.has("items")
        || isPossible(schema.get("items"), at + 1)
        || Subschema.list(schema, "prefixItems").anyMatch(one -> isPossible(one, at + 1));
  }

  private static boolean allows(JsonNode schema, String type) {
    var types = schema.path("type");
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false).anyMatch(it -> it.asText().equals(type))
        : types.isMissingNode() || types.asText().equals(type);
  }

  /** Whether something says of the place behind so many steps that it is an object. */
  private boolean saysObject(JsonNode schema, int at, int end, Map<Integer, Set<JsonNode>> seen) {
    if (!schema.isObject() || !seen.computeIfAbsent(at, it -> newSet()).add(schema)) {
      return false;
    }
    boolean here = at == end && Subschema.isOfObjects(schema) && allows(schema, "object");
    return here
        || schemas.inPlace(schema).anyMatch(one -> saysObject(one, at, end, seen))
        || at < end
            && Subschema.below(schema, steps.get(at))
                .anyMatch(one -> saysObject(one, at + 1, end, seen));
  }

  private static Set<JsonNode> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
