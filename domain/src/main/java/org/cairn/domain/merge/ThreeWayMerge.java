package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.MergePolicy.Place;

/**
 * Brings the changes of two sides together, place by place. Deterministic: the same three
 * documents, policy and choices give the same result.
 */
public final class ThreeWayMerge {
  /**
   * The members of a value that a client encrypted: to be kept together, for nobody can look in.
   */
  private static final Set<String> ENVELOPE = Set.of("encrypted", "iv", "tag", "keyId");

  private final Referee referee;
  private final Map<String, Side> choices;
  private final boolean isBased;
  private final List<Clash> clashes = new ArrayList<>();
  private final List<Overruled> overruled = new ArrayList<>();

  private ThreeWayMerge(Referee referee, Map<String, Side> choices, boolean isBased) {
    this.referee = referee;
    this.choices = choices;
    this.isBased = isBased;
  }

  /**
   * @param sides three objects; the base may be missing where it is not known: nothing is counted
   *     or added to then
   */
  public static Merged merge(Sides sides, MergePolicy policy, Precedence precedence) {
    return merge(sides, policy, clash -> precedence, Map.of());
  }

  /**
   * @param referee asked only where two changes cannot be brought together
   * @param choices a person's: for pointers of clashes, or of places above them, whose value to
   *     take
   */
  public static Merged merge(
      Sides sides, MergePolicy policy, Referee referee, Map<String, Side> choices) {
    var merge = new ThreeWayMerge(referee, choices, !sides.base().isMissingNode());
    var document = merge.value(new Spot("", policy.root()), sides);
    return new Merged(document, merge.clashes, merge.overruled);
  }

  /** A place with its pointer. */
  record Spot(String pointer, Place place) {
    Spot member(String name) {
      return new Spot(pointer + "/" + Pointers.escape(name), place.member(name));
    }

    Spot item(int index) {
      return new Spot(pointer + "/" + index, place.item());
    }

    MergeRule rule() {
      return place.treatment().rule();
    }
  }

  /** The merged value; a missing node where it is gone. */
  JsonNode value(Spot spot, Sides sides) {
    if (sides.isUnchanged(Side.DEVICE)) {
      return sides.server();
    }
    if (sides.isUnchanged(Side.SERVER)) {
      return sides.device();
    }
    if (sides.agree() && !(isBased && spot.place().counts())) {
      return sides.server();
    }
    var chosen = choices.get(spot.pointer());
    if (chosen != null) {
      return settle(spot, sides, chosen, "it was chosen");
    }
    return isForPeople(spot) ? clash(spot, sides) : byRule(spot, sides);
  }

  /** Whether the rule would decide what is critical here, or with the whole also what is below. */
  private static boolean isForPeople(Spot spot) {
    var place = spot.place();
    boolean whole = place.concernsCritical() && !spot.rule().addsUp();
    return spot.rule().decides() && (place.isCritical() || whole);
  }

  private JsonNode byRule(Spot spot, Sides sides) {
    if (spot.rule().addsUp() && areMergeable(sides)) {
      return object(spot, sides);
    }
    switch (spot.rule()) {
      case MERGE:
        return byForm(spot, sides);
      case SET:
        return sides.areArrays() ? new SetMerge(sides).merged() : clash(spot, sides);
      case LIST:
        return sides.areArrays() ? list(spot, sides) : clash(spot, sides);
      case SUM, MAX, MIN:
        return spot.place().treatment().order().isEmpty()
            ? number(spot, sides)
            : ranked(spot, sides);
      case APPEND:
        return text(spot, sides);
      case LATEST:
        return latest(spot, sides);
      case SERVER:
        return settle(spot, sides, Side.SERVER, "the server's value counts here");
      case CLIENT:
        return settle(spot, sides, Side.DEVICE, "the device's value counts here");
      case MANUAL:
        return ask(spot, sides);
      default:
        return clash(spot, sides);
    }
  }

  /** Two counts that are the same, but too large to be added up, are not one: a person is asked. */
  private JsonNode number(Spot spot, Sides sides) {
    if (!isBased && spot.rule() == MergeRule.SUM) {
      return clash(spot, sides);
    }
    boolean counted = spot.rule() == MergeRule.SUM && sides.areNumbers() && sides.agree();
    return NumberMerge.merged(spot.rule(), sides)
        .orElseGet(() -> counted ? ask(spot, sides) : clash(spot, sides));
  }

  private JsonNode text(Spot spot, Sides sides) {
    return (isBased ? TextMerge.merged(sides) : Optional.<JsonNode>empty())
        .orElseGet(() -> clash(spot, sides));
  }

  private JsonNode latest(Spot spot, Sides sides) {
    var later = at(spot, sides).later();
    return settle(spot, sides, later, Umpire.inWords(later) + " is the later, which counts here");
  }

  private JsonNode ranked(Spot spot, Sides sides) {
    return spot.place()
        .treatment()
        .winner(sides)
        .map(winner -> settle(spot, sides, winner, "the order of the type's values counts here"))
        .orElseGet(() -> clash(spot, sides));
  }

  private JsonNode byForm(Spot spot, Sides sides) {
    if (areMergeable(sides)) {
      return object(spot, sides);
    }
    if (!sides.areArrays()) {
      return clash(spot, sides);
    }
    if (!ListItems.suggestedKeys(sides).isEmpty()) {
      return list(spot, sides);
    }
    var set = new SetMerge(sides);
    return set.onlyAddsAndRemoves() && !spot.place().isCritical()
        ? set.merged()
        : clash(spot, sides);
  }

  private static boolean areMergeable(Sides sides) {
    return sides.areObjects()
        && Stream.of(sides.base(), sides.server(), sides.device())
            .noneMatch(ThreeWayMerge::isEnvelope);
  }

  /** Whatever else it has, such as the name of the algorithm, belongs to it. */
  private static boolean isEnvelope(JsonNode value) {
    return ENVELOPE.stream().allMatch(value::has);
  }

  /** In the order of the server's members, new ones of the device after them. */
  private ObjectNode object(Spot spot, Sides sides) {
    var names = new LinkedHashSet<String>();
    sides.server().fieldNames().forEachRemaining(names::add);
    sides.device().fieldNames().forEachRemaining(names::add);
    var result = JsonNodeFactory.instance.objectNode();
    for (var name : names) {
      var value = value(spot.member(name), sides.member(name));
      if (!value.isMissingNode()) {
        result.set(name, value);
      }
    }
    return result;
  }

  private JsonNode list(Spot spot, Sides sides) {
    var keys = spot.place().treatment().keys();
    var items = ListItems.of(sides, keys.isEmpty() ? ListItems.suggestedKeys(sides) : keys);
    return items.isEmpty() ? clash(spot, sides) : items.get().merge(this, spot);
  }

  private JsonNode clash(Spot spot, Sides sides) {
    if (sides.agree()) {
      return sides.server();
    }
    // One side removed, or replaced as a whole, what the other changed: with what is critical in
    // it.
    if (spot.place().concernsCritical()) {
      return ask(spot, sides);
    }
    var first = at(spot, sides);
    if (first.answersFirst() && sides.isEmpty(Side.SERVER) != sides.isEmpty(Side.DEVICE)) {
      var winner = sides.isEmpty(Side.SERVER) ? Side.DEVICE : Side.SERVER;
      return settle(spot, sides, winner, "an answer goes before none");
    }
    return first.winner() == null
        ? ask(spot, sides)
        : settle(spot, sides, first.winner(), first.reason());
  }

  private JsonNode ask(Spot spot, Sides sides) {
    clashes.add(met(spot, sides));
    return sides.server();
  }

  private Precedence at(Spot spot, Sides sides) {
    return referee.at(met(spot, sides));
  }

  private static Clash met(Spot spot, Sides sides) {
    return new Clash(spot.pointer(), sides, spot.place().concernsCritical());
  }

  private JsonNode settle(Spot spot, Sides sides, Side winner, String reason) {
    overruled.add(new Overruled(spot.pointer(), sides, winner.other(), reason));
    return sides.of(winner);
  }
}
