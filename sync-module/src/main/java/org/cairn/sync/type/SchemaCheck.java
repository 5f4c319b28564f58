package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Whether a schema may be saved: that it is one of the dialect, keeps to {@link SchemaRules} and to
 * the limits, and that values can be checked by it.
 */
final class SchemaCheck {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final int MOST_KEYWORDS = 10_000;

  /** One value of each kind. */
  private static final JsonNode TRIALS =
      StrictJson.mapper().createArrayNode().addNull().add(true).add(1).add("").add(1.5);

  private final JsonNode schema;

  private SchemaCheck(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * The schema's validators.
   *
   * @throws Problem {@code INVALID} with pointers below {@code /schema}
   */
  static Validators passed(JsonNode schema) {
    var check = new SchemaCheck(schema);
    var subschemas = new Subschemas(schema);
    size(subschemas);
    check.dialect();
    refuse(SchemaRules.violations(subschemas));
    return check.tried();
  }

  private static void size(Subschemas subschemas) {
    if (subschemas.size() > MOST_KEYWORDS) {
      throw Problem.invalid(
          "/schema",
          "Has more than "
              + MOST_KEYWORDS
              + " keywords. Split the type, or use $ref for what repeats.");
    }
  }

  private void dialect() {
    var dialect = schema.path("$schema");
    if (!dialect.isMissingNode() && !dialect.asText().matches(DIALECT + "#?")) {
      throw Problem.invalid("/schema/$schema", "Must be " + DIALECT + ", or be left out.");
    }
    try {
      var wrong = Validators.ofSchemas().findings(schema);
      refuse(wrong.stream().map(one -> Findings.violation("", one)).distinct().toList());
    } catch (Exhausted | StackOverflowError e) {
      throw Problem.invalid("/schema", "Nests too much. Split the type, or use $ref.");
    }
  }

  private Validators tried() {
    try {
      var validators = Validators.of(schema);
      for (var trial : TRIALS) {
        validators.finding(trial);
      }
      validators.finding(TRIALS);
      validators.finding(StrictJson.mapper().createObjectNode());
      return validators;
    } catch (Exhausted e) {
      throw Problem.invalid(
          "/schema" + (e.isByExpansion() ? e.place() : ""),
          "Its references expand to more than " + Validators.MOST + " keywords. Refer less often.");
    } catch (RuntimeException | StackOverflowError e) {
      throw Problem.invalid("/schema", "Cannot be used as a schema. Simplify its references.");
    }
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid(
          wrong.stream().map(v -> new Violation("/schema" + v.pointer(), v.message())).toList());
    }
  }
}
