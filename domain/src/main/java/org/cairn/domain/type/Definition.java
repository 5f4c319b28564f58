package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Violation;

/** Collects what is wrong with a type's definition while its parts are read. */
final class Definition {
  private final JsonNode root;
  private final List<Violation> violations = new ArrayList<>();

  Definition(JsonNode root) {
    this.root = root;
  }

  List<Violation> violations() {
    return violations;
  }

  void wrong(String pointer, String message) {
    violations.add(new Violation(pointer, message));
  }

  /** Members that this version of Cairn does not know would be silently without effect. */
  void onlyMembers(String pointer, Set<String> known) {
    for (var member : at(pointer).properties()) {
      if (!known.contains(member.getKey())) {
        wrong(pointer + "/" + Pointers.escape(member.getKey()), "Not a known property.");
      }
    }
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** The value at a pointer, missing where it is absent, null or (with a remark) ill-formed. */
  JsonNode optional(String pointer, Predicate<JsonNode> form, String message) {
    var value = at(pointer);
    if (value.isMissingNode() || value.isNull()) {
      return MissingNode.getInstance();
    }
    if (!form.test(value)) {
      wrong(pointer, message);
      return MissingNode.getInstance();
    }
    return value;
  }

  JsonNode required(String pointer, Predicate<JsonNode> form, String message) {
    var value = at(pointer);
    if (!form.test(value)) {
      wrong(pointer, message);
    }
    return value;
  }

  /** An array of JSON pointers into the content. */
  void pointers(String pointer, boolean starAllowed) {
    var list = optional(pointer, JsonNode::isArray, "Must be an array of JSON pointers.");
    for (int i = 0; i < list.size(); i++) {
      var text = list.get(i).asText();
      if (!(starAllowed && text.equals("*")) && pointer(text) == null) {
        wrong(pointer + "/" + i, "Must be a JSON pointer, such as /person/name.");
      }
    }
  }

  /** Those of an array that are well formed. */
  static List<JsonPointer> pointers(JsonNode list) {
    var pointers = new ArrayList<JsonPointer>();
    for (var one : list) {
      var pointer = pointer(one.asText());
      if (pointer != null) {
        pointers.add(pointer);
      }
    }
    return pointers;
  }

  static JsonPointer pointer(String text) {
    try {
      return text.isEmpty() ? null : JsonPointer.compile(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
