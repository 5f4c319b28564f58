package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.MergePolicy.Place;

/**
 * Looks for changes of a side that a merged document neither has nor names as left out, and for
 * what it says though nobody wrote it. There must be none, whatever the rules. It knows what is
 * promised of each rule, but not how documents are merged, and shares no code with that.
 */
public final class LostChanges {
  private static final Set<String> SEALED = Set.of("encrypted", "iv", "tag", "keyId");

  private final Map<String, Side> overruled = new HashMap<>();
  private final Set<String> clashing = new HashSet<>();
  private final Set<String> lost = new LinkedHashSet<>();

  /** A place with its pointer. */
  private record Spot(String pointer, Place place) {
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

  /** Where nobody knows from what both began, the same number is one. */
  private final boolean isBased;

  private LostChanges(Merged merged, boolean isBased) {
    this.isBased = isBased;
    merged.overruled().forEach(one -> overruled.put(one.pointer(), one.loser()));
    merged.clashes().forEach(clash -> clashing.add(clash.pointer()));
  }

  /**
   * @param merged what was made of the sides, with what is known to be left out
   * @return pointers of changes that are in neither, or that nobody made
   */
  public static List<String> of(Sides sides, MergePolicy policy, Merged merged) {
    var changes = new LostChanges(merged, !sides.base().isMissingNode());
    changes.look(new Spot("", policy.root()), sides, merged.document());
    return List.copyOf(changes.lost);
  }

  private void look(Spot spot, Sides sides, JsonNode result) {
    if (sides.isUnchanged(Side.DEVICE)) {
      expect(spot, sides.server(), result);
    } else if (sides.isUnchanged(Side.SERVER)) {
      expect(spot, sides.device(), result);
    } else if (overruled.containsKey(spot.pointer())) {
      var winner = overruled.get(spot.pointer()).other();
      expect(spot, mayWin(winner, spot.place(), sides));
      expect(spot, sides.of(winner), result);
    } else if (clashing.contains(spot.pointer())) {
      expect(spot, sides.server(), result);
    } else if (sides.agree() && !(isBased && spot.place().counts())) {
      expect(spot, sides.server(), result);
    } else {
      lookForBoth(spot, sides, result);
    }
  }

  private void expect(Spot spot, JsonNode expected, JsonNode result) {
    if (expected.isObject() && result.isObject()) {
      for (var name : names(expected, result)) {
        expect(spot.member(name), expected.path(name), result.path(name));
      }
    } else {
      expect(spot, JsonEquality.equal(expected, result));
    }
  }

  private void expect(Spot spot, boolean isSo) {
    if (!isSo) {
      lost.add(spot.pointer());
    }
  }

  /** Of what is critical only people decide, who may choose either side. */
  private static boolean mayWin(Side winner, Place place, Sides sides) {
    return place.concernsCritical() || new RulePromise(place.treatment(), sides).allows(winner);
  }

  private void lookForBoth(Spot spot, Sides sides, JsonNode result) {
    boolean isWhole =
        Stream.of(sides.base(), sides.server(), sides.device()).anyMatch(LostChanges::isSealed);
    boolean opens =
        switch (spot.rule()) {
          case MERGE, SUM, MAX, MIN, APPEND -> !isWhole;
          default -> false;
        };
    if (opens && sides.areObjects()) {
      expect(spot, result.isObject());
      for (var name : names(sides.base(), sides.server(), sides.device(), result)) {
        look(spot.member(name), sides.member(name), result.path(name));
      }
    } else if (sides.areArrays() && result.isArray()) {
      lookInArray(spot, sides, result);
    } else {
      expect(spot, new RulePromise(spot.place().treatment(), sides).isKeptBy(result));
    }
  }

  private static boolean isSealed(JsonNode value) {
    return SEALED.stream().allMatch(value::has);
  }

  private static Collection<String> names(JsonNode... objects) {
    var names = new LinkedHashSet<String>();
    for (var object : objects) {
      object.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private void lookInArray(Spot spot, Sides sides, JsonNode result) {
    var keys = keys(spot.place().treatment(), sides);
    var promise = new RulePromise(spot.place().treatment(), sides);
    var isSet =
        switch (spot.rule()) {
          case SET -> true;
          case MERGE -> keys.isEmpty() && promise.isAboutSets();
          default -> false;
        };
    if (isSet) {
      expect(spot, promise.isKeptAsSetBy(result));
    } else {
      ItemRows.of(sides, keys)
          .ifPresentOrElse(
              items -> lookAtItems(spot, items, new KeyedItems(result, keys)),
              () -> expect(spot, promise.isKeptBy(result)));
    }
  }

  /** None where items are not merged. */
  private static List<String> keys(Treatment treatment, Sides sides) {
    return switch (treatment.rule()) {
      case LIST -> treatment.keys().isEmpty() ? usualKeys(sides) : treatment.keys();
      case MERGE -> usualKeys(sides);
      default -> List.of();
    };
  }

  private static List<String> usualKeys(Sides sides) {
    var lists =
        Stream.of(sides.base(), sides.server(), sides.device()).filter(JsonNode::isArray).toList();
    var had =
        Stream.of("id", "name")
            .filter(key -> lists.stream().allMatch(list -> haveAll(list, key)))
            .toList();
    return had.stream()
        .filter(key -> lists.stream().allMatch(list -> isUnique(list, key)))
        .findFirst()
        .or(() -> had.stream().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean haveAll(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false).allMatch(item -> isKey(item.path(key)));
  }

  private static boolean isUnique(JsonNode list, String key) {
    var seen = new HashSet<Object>();
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.path(key))
        .allMatch(v -> seen.add(v.isNumber() ? v.decimalValue().stripTrailingZeros() : v));
  }

  private static boolean isKey(JsonNode value) {
    return value.isValueNode() && !value.isNull();
  }

  private void lookAtItems(Spot spot, ItemRows items, KeyedItems result) {
    var kept = new ArrayList<Integer>();
    var found = new ArrayList<Integer>();
    for (var sides : items.all()) {
      var item = spot.item(found.size());
      var places = new LinkedHashSet<>(result.same(sides.server()));
      places.addAll(result.same(sides.device()));
      int place = places.stream().findFirst().orElse(KeyedItems.NONE);
      look(item, sides, result.at(place));
      if (place != KeyedItems.NONE) {
        kept.add(found.size());
      }
      found.add(place);
    }
    var order = items.inOrder(kept).stream().map(found::get).toList();
    expect(spot, order.equals(IntStream.range(0, result.size()).boxed().toList()));
  }
}
