package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.MergeTerms.Safety;
import org.cairn.domain.merge.Strategy;
import org.cairn.domain.merge.Treatment;

/** Reads how a type's documents are merged, and notes what is wrong with it. */
final class MergeReader {
  private static final List<String> STRATEGIES = names(Strategy.values());
  private static final List<String> RULES =
      List.of(MergeRule.values()).stream().map(MergeRule::wireName).toList();
  private static final int USUAL_MINUTES = 5;

  private final Definition definition;

  MergeReader(Definition definition) {
    this.definition = definition;
  }

  private static List<String> names(Enum<?>[] values) {
    return List.of(values).stream().map(Enum::name).toList();
  }

  MergeTerms read() {
    definition.optional("/merge", JsonNode::isObject, "Must be an object.");
    definition.onlyMembers("/merge", Set.of("default", "fields"));
    var strategy =
        definition.optional(
            "/merge/default", v -> STRATEGIES.contains(v.asText()), "Must be one of " + STRATEGIES);
    var policy = MergePolicy.of(treatments(), Definition.pointers(definition.at("/critical")));
    return new MergeTerms(
        Strategy.ofWire(strategy.asText()).orElse(Strategy.MERGE), policy, safety());
  }

  private Map<JsonPointer, Treatment> treatments() {
    var treatments = new HashMap<JsonPointer, Treatment>();
    var fields = definition.optional("/merge/fields", JsonNode::isObject, "Must be an object.");
    for (var field : fields.properties()) {
      var place = "/merge/fields/" + Pointers.escape(field.getKey());
      var pointer = Definition.pointer(field.getKey());
      if (pointer == null) {
        definition.wrong(place, "The name must be a JSON pointer, such as /needs.");
      }
      var treatment = treatment(place);
      if (pointer != null && treatment != null) {
        treatments.put(pointer, treatment);
      }
    }
    return treatments;
  }

  /** Null where it is ill-formed, which is noted. */
  private Treatment treatment(String place) {
    definition.onlyMembers(place, Set.of("rule", "key", "order"));
    var name =
        definition.required(
            place + "/rule", v -> RULES.contains(v.asText()), "Must be one of " + RULES);
    var rule = MergeRule.ofWire(name.asText()).orElse(null);
    var keys = keys(place + "/key");
    if (rule != MergeRule.LIST && !keys.isEmpty()) {
      definition.wrong(place + "/key", "Only items of a list have a key.");
    }
    var order = order(place + "/order");
    if (rule != MergeRule.MAX && rule != MergeRule.MIN && !order.isEmpty()) {
      definition.wrong(place + "/order", "Only max and min go by an order.");
    }
    return rule == null ? null : new Treatment(rule, keys, order);
  }

  private List<JsonNode> order(String place) {
    var order = new ArrayList<JsonNode>();
    var list =
        definition.optional(
            place, v -> v.isArray() && v.size() > 1, "Must be an array of at least two values.");
    for (int i = 0; i < list.size(); i++) {
      var value = list.get(i);
      if (!value.isValueNode() || order.stream().anyMatch(one -> JsonEquality.equal(one, value))) {
        definition.wrong(place + "/" + i, "Must be a plain value that is not in it already.");
      }
      order.add(value);
    }
    return order;
  }

  private List<String> keys(String place) {
    var keys = new ArrayList<String>();
    var list = definition.optional(place, JsonNode::isArray, "Must be an array of member names.");
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).isTextual() || list.get(i).textValue().isEmpty()) {
        definition.wrong(place + "/" + i, "Must be the name of a member.");
      }
      keys.add(list.get(i).asText());
    }
    return keys;
  }

  private Safety safety() {
    boolean sameAuthor = definition.at("/autoResolve/sameAuthor").asBoolean(true);
    long minutes = definition.at("/autoResolve/withinMinutes").asLong(USUAL_MINUTES);
    return new Safety(sameAuthor, Duration.ofMinutes(Math.max(0, minutes)));
  }
}
