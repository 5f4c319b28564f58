package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Violation;
import org.cairn.sync.type.Subschemas.Subschema;

/**
 * What a schema must keep to beyond its dialect, so that checking by it ends: every reference leads
 * to a subschema, none leads back to where it came from without going deeper into the document, and
 * all patterns are such.
 */
final class SchemaRules {
  /** Subschemas that judge one value one inside of the other. */
  private static final int DEEPEST = 100;

  private static final Set<String> UNSUPPORTED =
      Set.of("$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor");
  private static final Set<String> AT_THE_ROOT = Set.of("$id", "$schema");

  private final Subschemas subschemas;
  private final List<Violation> violations = new ArrayList<>();

  /** How many levels of subschemas judge the same value from here on. */
  private final Map<String, Integer> levels = new HashMap<>();

  private final Set<String> onTheWay = new HashSet<>();

  private SchemaRules(Subschemas subschemas) {
    this.subschemas = subschemas;
  }

  /** What is wrong; pointers start at the schema. */
  static List<Violation> violations(Subschemas subschemas) {
    var rules = new SchemaRules(subschemas);
    subschemas.all().forEach(rules::look);
    if (rules.violations.isEmpty()) {
      subschemas.all().forEach(one -> rules.levels(one, 0));
    }
    return rules.violations;
  }

  private void wrong(Subschema subschema, String keyword, String message) {
    violations.add(new Violation(subschema.pointer() + "/" + keyword, message));
  }

  private void look(Subschema subschema) {
    for (var keyword : subschema.keywords().properties()) {
      var name = keyword.getKey();
      if (UNSUPPORTED.contains(name)) {
        wrong(subschema, name, "Not supported. Use $ref and $anchor.");
      } else if (AT_THE_ROOT.contains(name) && !subschema.pointer().isEmpty()) {
        wrong(subschema, name, "Supported only at the top of the schema.");
      } else if (name.equals("$ref")) {
        lookAtReference(subschema, keyword.getValue().asText());
      } else if (name.equals("pattern")) {
        lookAtPattern(subschema, name, keyword.getValue().asText());
      } else if (name.equals("patternProperties")) {
        lookAtPatterns(subschema, keyword.getValue());
      }
    }
  }

  private void lookAtReference(Subschema subschema, String reference) {
    if (!reference.startsWith("#")) {
      wrong(
          subschema,
          "$ref",
          "Must begin with #: nothing outside of the schema is read. Copy what is needed to $defs.");
    } else if (subschemas.target(reference).isEmpty()) {
      wrong(
          subschema,
          "$ref",
          "Leads to no subschema. Write #/$defs/ and the name of one, or # and its $anchor.");
    }
  }

  private void lookAtPatterns(Subschema subschema, JsonNode byPattern) {
    for (var one : byPattern.properties()) {
      var pattern = one.getKey();
      lookAtPattern(subschema, "patternProperties/" + Pointers.escape(pattern), pattern);
    }
  }

  private void lookAtPattern(Subschema subschema, String place, String pattern) {
    try {
      Effort.pattern(pattern);
    } catch (PatternSyntaxException e) {
      wrong(subschema, place, "Not a regular expression: " + e.getDescription() + ".");
    } catch (StackOverflowError e) {
      wrong(subschema, place, "Too deeply nested for a regular expression.");
    }
  }

  /** Each subschema is followed once; the way never gets longer than is allowed. */
  private int levels(Subschema subschema, int before) {
    var pointer = subschema.pointer();
    if (levels.containsKey(pointer)) {
      return levels.get(pointer);
    }
    int below = 0;
    onTheWay.add(pointer);
    for (var next : subschema.inPlace()) {
      below = Math.max(below, levels(subschemas.at(next), before + 1));
    }
    var reference = subschema.keywords().path("$ref");
    if (reference.isTextual()) {
      below = Math.max(below, levelsBehind(subschema, reference.textValue(), before));
    }
    onTheWay.remove(pointer);
    levels.put(pointer, below + 1);
    return below + 1;
  }

  private int levelsBehind(Subschema subschema, String reference, int before) {
    var target = subschemas.target(reference).orElseThrow();
    if (onTheWay.contains(target)) {
      wrong(
          subschema,
          "$ref",
          "Leads back to itself without going deeper into the document."
              + " Let properties or items stand in between.");
      return 0;
    }
    int levels = before < DEEPEST ? levels(subschemas.at(target), before + 1) : DEEPEST;
    if (levels >= DEEPEST) {
      wrong(subschema, "$ref", "Follows more than " + DEEPEST + " references. Shorten the chain.");
      return 0;
    }
    return levels;
  }
}
