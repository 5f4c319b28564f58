package org.cairn.domain.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.cairn.domain.json.Pointers;

/** Checks the merge policy of a type: strategies and rules of the wire contract. */
final class MergeCheck {
  private static final List<String> STRATEGIES =
      List.of("SERVER_WINS", "CLIENT_WINS", "MERGE", "MANUAL", "LATEST");
  private static final List<String> RULES =
      List.of(
          "merge", "atomic", "set", "list", "sum", "max", "min", "append", "latest", "server",
          "client", "manual");

  private final Definition definition;

  MergeCheck(Definition definition) {
    this.definition = definition;
  }

  void check() {
    definition.optional("/merge", JsonNode::isObject, "Must be an object.");
    definition.onlyMembers("/merge", Set.of("default", "fields"));
    definition.optional(
        "/merge/default", v -> STRATEGIES.contains(v.asText()), "Must be one of " + STRATEGIES);
    var fields = definition.optional("/merge/fields", JsonNode::isObject, "Must be an object.");
    for (var field : fields.properties()) {
      var place = "/merge/fields/" + Pointers.escape(field.getKey());
      if (Definition.pointer(field.getKey()) == null) {
        definition.wrong(place, "The name must be a JSON pointer, such as /needs.");
      }
      checkRule(place);
    }
  }

  private void checkRule(String place) {
    definition.onlyMembers(place, Set.of("rule", "key"));
    definition.required(
        place + "/rule", v -> RULES.contains(v.asText()), "Must be one of " + RULES);
    definition.optional(place + "/key", JsonNode::isArray, "Must be an array of member names.");
  }
}
