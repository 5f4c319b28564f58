package org.cairn.domain.type;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.SchemaPlaces.Naming;

/**
 * Whether the places that a type names can be met in its documents: what is said of another place
 * is silently without effect. Looked at when a type is saved, and not when it is used: what was
 * saved before stays usable.
 */
public final class NamedPlaces {
  private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
  private static final String ESCAPE =
      "In a JSON pointer ~ is written ~0, and / in a name is written ~1.";
  private static final String CLOSED =
      "No document can have this place: the type's schema is closed. ";
  private static final String ANY_ITEM = "Items of an array are named by *, as in /items/*/name.";
  private static final String ONE_ITEM =
      "An item of an array is named by its number here, as in /items/0/name.";

  private final JsonNode definition;
  private final List<Violation> violations = new ArrayList<>();

  private NamedPlaces(JsonNode definition) {
    this.definition = definition;
  }

  /**
   * @param definition of a type, well formed, with a schema that can be used
   * @throws Problem {@code INVALID} with a pointer to each place that can't be met
   */
  public static void require(JsonNode definition) {
    var places = new NamedPlaces(definition);
    places.look();
    if (!places.violations.isEmpty()) {
      throw Problem.invalid(places.violations);
    }
  }

  private void look() {
    var critical = definition.path("critical");
    for (int i = 0; i < critical.size(); i++) {
      look("/critical/" + i, critical.get(i).asText(), Naming.ANY_ITEM);
    }
    lookAtNames("/merge/fields", Naming.ANY_ITEM);
    for (int i = 0; i < definition.path("rules").size(); i++) {
      var rule = "/rules/" + i;
      look(rule + "/pointer", definition.at(rule + "/pointer").asText(), Naming.ONE_ITEM);
      look(rule + "/other", definition.at(rule + "/other").asText(), Naming.ONE_ITEM);
    }
    for (int i = 0; i < definition.at("/approval/rules").size(); i++) {
      var when = "/approval/rules/" + i + "/when";
      lookAtNames(when + "/data", Naming.ONE_ITEM);
      lookAtAnswers(when + "/criticalAnswered", critical);
    }
  }

  private void lookAtNames(String place, Naming naming) {
    for (var member : definition.at(place).properties()) {
      look(place + "/" + Pointers.escape(member.getKey()), member.getKey(), naming);
    }
  }

  private void look(String place, String pointer, Naming naming) {
    var wrong = wrong(pointer, naming);
    if (wrong != null) {
      violations.add(new Violation(place, wrong));
    }
  }

  /** What is wrong with a pointer, in words; null where it may be met. */
  private String wrong(String pointer, Naming naming) {
    if (BAD_ESCAPE.matcher(pointer).find()) {
      return ESCAPE;
    }
    var items = naming == Naming.ANY_ITEM ? ANY_ITEM : ONE_ITEM;
    var places = new SchemaPlaces(definition.path("schema"), steps(pointer), naming);
    if (places.areMisnamed()) {
      return items;
    }
    return places.areThere() ? null : CLOSED + "Name one of its properties. " + items;
  }

  /** Whether each critical place is answered can be asked of single ones only. */
  private void lookAtAnswers(String place, JsonNode critical) {
    for (var one : definition.at(place).asBoolean() ? critical : List.<JsonNode>of()) {
      var places =
          new SchemaPlaces(definition.path("schema"), steps(one.asText()), Naming.ONE_ITEM);
      if (places.areMisnamed()) {
        violations.add(
            new Violation(
                place,
                "A critical place is in the items of an array, which can't be asked for an answer."
                    + " Say in data what has to be there."));
        return;
      }
    }
  }

  private static List<String> steps(String pointer) {
    var steps = new ArrayList<String>();
    for (var step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      steps.add(step.getMatchingProperty());
    }
    return steps;
  }
}
