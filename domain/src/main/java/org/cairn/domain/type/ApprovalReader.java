package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.domain.access.Role;
import org.cairn.domain.approval.Approval;
import org.cairn.domain.approval.Approval.Rule;
import org.cairn.domain.approval.Condition;
import org.cairn.domain.approval.ValueCheck;
import org.cairn.domain.document.Verification;
import org.cairn.domain.json.Pointers;

/** Reads who vouches for a type's documents, and notes what is wrong with it. */
final class ApprovalReader {
  private static final int MOST_RULES = 50;
  private static final List<String> ROLES = Stream.of(Role.values()).map(Role::name).toList();
  private static final List<String> DECISIONS =
      List.of(Verification.AUTO_VERIFIED.name(), Verification.PENDING.name());

  private final Definition definition;

  ApprovalReader(Definition definition) {
    this.definition = definition;
  }

  Approval read() {
    var approval =
        definition.optional("/approval", JsonNode::isObject, "Must be an object or null.");
    if (approval.isMissingNode()) {
      return Approval.NOT_ASKED;
    }
    definition.onlyMembers("/approval", Set.of("rules", "otherwise"));
    var otherwise =
        definition.optional(
            "/approval/otherwise", ApprovalReader::isDecision, "Must be one of " + DECISIONS);
    return new Approval(
        rules(),
        otherwise.isMissingNode()
            ? Verification.PENDING
            : Verification.valueOf(otherwise.textValue()));
  }

  private List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    var ids = new HashSet<String>(Set.of(Approval.OTHERWISE, Approval.MERGED));
    var list = definition.optional("/approval/rules", JsonNode::isArray, "Must be an array.");
    if (list.size() > MOST_RULES) {
      definition.wrong("/approval/rules", "At most " + MOST_RULES + " rules.");
      return rules;
    }
    for (int i = 0; i < list.size(); i++) {
      var rule = rule("/approval/rules/" + i, ids);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /** Null where it is ill-formed, which is noted. */
  private Rule rule(String place, Set<String> ids) {
    definition.onlyMembers(place, Set.of("id", "when", "decision"));
    var id =
        definition.required(
            place + "/id", DocumentTypeReader::isName, "Must be lower-case words, a-z.");
    if (id.isTextual() && !ids.add(id.textValue())) {
      definition.wrong(place + "/id", "Is the name of another rule.");
    }
    var decision =
        definition.required(
            place + "/decision", ApprovalReader::isDecision, "Must be one of " + DECISIONS);
    var when = condition(place + "/when");
    return isDecision(decision)
        ? new Rule(id.asText(), when, Verification.valueOf(decision.textValue()))
        : null;
  }

  private Condition condition(String place) {
    definition.optional(place, JsonNode::isObject, "Must be an object.");
    definition.onlyMembers(
        place, Set.of("authorRole", "firstVersion", "criticalAnswered", "entityVerified", "data"));
    return new Condition(
        roles(place + "/authorRole"),
        flag(place + "/firstVersion"),
        answered(place + "/criticalAnswered"),
        flag(place + "/entityVerified"),
        data(place + "/data"));
  }

  private Set<Role> roles(String place) {
    var roles = EnumSet.noneOf(Role.class);
    var list = definition.optional(place, ApprovalReader::isFilled, "Must be an array of roles.");
    for (int i = 0; i < list.size(); i++) {
      if (ROLES.contains(list.get(i).textValue())) {
        roles.add(Role.valueOf(list.get(i).textValue()));
      } else {
        definition.wrong(place + "/" + i, "Must be one of " + ROLES);
      }
    }
    return roles;
  }

  private Boolean flag(String place) {
    var value = definition.optional(place, JsonNode::isBoolean, "Must be true or false.");
    return value.isMissingNode() ? null : value.booleanValue();
  }

  private List<JsonPointer> answered(String place) {
    var critical = Definition.pointers(definition.at("/critical"));
    var asked = flag(place);
    if (asked == null) {
      return List.of();
    }
    if (!asked) {
      definition.wrong(place, "Must be true, or left out.");
    } else if (critical.isEmpty()) {
      definition.wrong(place, "The type has no critical places.");
    }
    return critical;
  }

  private Map<JsonPointer, ValueCheck> data(String place) {
    var checks = new HashMap<JsonPointer, ValueCheck>();
    var fields = definition.optional(place, JsonNode::isObject, "Must be an object.");
    for (var field : fields.properties()) {
      var at = place + "/" + Pointers.escape(field.getKey());
      var pointer = Definition.pointer(field.getKey());
      var check = check(at);
      if (pointer == null) {
        definition.wrong(at, "The name must be a JSON pointer, such as /triage.");
      } else {
        checks.put(pointer, check);
      }
    }
    return checks;
  }

  private ValueCheck check(String place) {
    var known = Set.of("in", "notIn", "min", "max", "present");
    definition.required(
        place, v -> v.isObject() && !v.isEmpty(), "Must be an object with one of " + known);
    definition.onlyMembers(place, known);
    var min = definition.optional(place + "/min", JsonNode::isNumber, "Must be a number.");
    var max = definition.optional(place + "/max", JsonNode::isNumber, "Must be a number.");
    return new ValueCheck(
        values(place + "/in"),
        values(place + "/notIn"),
        min.isMissingNode() ? null : min.decimalValue(),
        max.isMissingNode() ? null : max.decimalValue(),
        flag(place + "/present"));
  }

  private List<JsonNode> values(String place) {
    var values = new ArrayList<JsonNode>();
    definition
        .optional(place, ApprovalReader::isFilled, "Must be an array of values.")
        .forEach(values::add);
    return values;
  }

  private static boolean isFilled(JsonNode value) {
    return value.isArray() && !value.isEmpty();
  }

  private static boolean isDecision(JsonNode value) {
    return DECISIONS.contains(value.asText());
  }
}
