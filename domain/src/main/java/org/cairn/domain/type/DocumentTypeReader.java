package org.cairn.domain.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.domain.problem.Problem;

/** Reads and checks a document type in the form of the wire contract. */
public final class DocumentTypeReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int MAX_NAME = 64;

  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "title",
          "version",
          "schema",
          "scope",
          "rules",
          "sensitive",
          "critical",
          "merge",
          "autoResolve",
          "clientMayResolve",
          "approval",
          "cache",
          "retentionDays",
          "consent");

  private final Definition definition;
  private final JsonNode root;

  private DocumentTypeReader(JsonNode root) {
    this.root = root;
    this.definition = new Definition(root);
  }

  /**
   * @throws Problem {@code INVALID} with a pointer to each wrong place
   */
  public static DocumentType read(JsonNode root) {
    if (!root.isObject()) {
      throw Problem.invalid("", "Must be an object.");
    }
    return new DocumentTypeReader(root).read();
  }

  private DocumentType read() {
    definition.onlyMembers("", MEMBERS);
    definition.required("/name", DocumentTypeReader::isName, "Must be lower-case words, a-z.");
    definition.required("/version", v -> isWhole(v, 1), "Must be a whole number from 1.");
    definition.required("/schema", JsonNode::isObject, "Must be a JSON Schema.");
    definition.optional("/title", JsonNode::isObject, "Must be an object of texts by language.");
    definition.pointers("/sensitive", true);
    definition.pointers("/critical", false);
    checkTreatment();
    var merge = new MergeReader(definition).read();
    var approval = new ApprovalReader(definition).read();
    var scope = scope();
    var rules = rules();
    if (!definition.violations().isEmpty()) {
      throw Problem.invalid(definition.violations());
    }
    var name = root.get("name").textValue();
    return new DocumentType(
        name,
        root.get("version").intValue(),
        scope,
        root.get("schema"),
        rules,
        merge,
        approval,
        root);
  }

  private void checkTreatment() {
    definition.onlyMembers("/autoResolve", Set.of("sameAuthor", "withinMinutes"));
    definition.optional("/autoResolve", JsonNode::isObject, "Must be an object.");
    definition.optional("/autoResolve/sameAuthor", JsonNode::isBoolean, "Must be true or false.");
    definition.optional(
        "/autoResolve/withinMinutes", v -> isWhole(v, 0), "Must be a whole number from 0.");
    definition.optional("/clientMayResolve", JsonNode::isBoolean, "Must be true or false.");
    definition.optional("/consent", JsonNode::isBoolean, "Must be true or false.");
    definition.optional("/cache", JsonNode::isObject, "Must be an object or null.");
    definition.optional("/retentionDays", v -> isWhole(v, 1), "Must be a whole number from 1.");
  }

  private DocumentType.Scope scope() {
    var scope =
        definition.optional(
            "/scope",
            v -> v.asText().equals("self") || v.asText().equals("entity"),
            "Must be \"self\" or \"entity\".");
    // The contract names one type that is its own entity by its name alone.
    boolean self =
        scope.isMissingNode()
            ? root.path("name").asText().equals("entity")
            : scope.asText().equals("self");
    return self ? DocumentType.Scope.SELF : DocumentType.Scope.ENTITY;
  }

  private List<OrderRule> rules() {
    var rules = new ArrayList<OrderRule>();
    var list = definition.optional("/rules", JsonNode::isArray, "Must be an array.");
    for (int i = 0; i < list.size(); i++) {
      var rule = list.get(i);
      var later = Definition.pointer(rule.path("pointer").asText());
      var earlier = Definition.pointer(rule.path("other").asText());
      if (!rule.path("rule").asText().equals("notBefore") || later == null || earlier == null) {
        definition.wrong("/rules/" + i, "Must be a notBefore rule with two pointers.");
        continue;
      }
      var message = rule.path("message").path("en").asText("Lies before " + earlier + ".");
      rules.add(new OrderRule(later, earlier, message));
    }
    return rules;
  }

  static boolean isName(JsonNode value) {
    var text = value.asText();
    return value.isTextual() && text.length() <= MAX_NAME && NAME.matcher(text).matches();
  }

  private static boolean isWhole(JsonNode value, int least) {
    return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= least;
  }
}
