package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.proof.convergence.Facts.Fact;

/**
 * What two sides made of the same content, and what came of it: all that either side added, nothing
 * that either side took away, and nothing else. Excused is only what is said to have been decided.
 */
final class Blend {
  private final JsonNode base;
  private final JsonNode server;
  private final JsonNode device;
  private final JsonNode result;

  /**
   * @param base what both sides started from, null where there was nothing
   */
  Blend(JsonNode base, JsonNode server, JsonNode device, JsonNode result) {
    this.base = base == null ? MissingNode.getInstance() : base;
    this.server = server;
    this.device = device;
    this.result = result;
  }

  /** Whether a place was changed by both sides, differently. */
  boolean isClash(String place) {
    var before = Facts.at(base, place);
    var one = Facts.at(server, place);
    var other = Facts.at(device, place);
    return !one.equals(before) && !other.equals(before) && !one.equals(other);
  }

  /**
   * Tells what is not as it should be.
   *
   * @param decided places where one side's value was taken
   */
  void check(Collection<String> decided, Consumer<String> faults) {
    var b = Facts.of(base.isMissingNode() ? null : base);
    var s = Facts.of(server);
    var d = Facts.of(device);
    var r = Facts.of(result);
    var added = d.without(b);
    var removed = b.without(d);
    for (var fact : added) {
      tell(!r.has(fact) && !isIn(decided, fact), "lost of the device: ", fact, faults);
    }
    for (var fact : removed) {
      tell(r.has(fact) && !isIn(decided, fact), "not taken away: ", fact, faults);
    }
    for (var fact : s.without(r)) {
      boolean meant = removed.contains(fact) || isIn(decided, fact);
      tell(!meant, "lost of the server: ", fact, faults);
    }
    for (var fact : r.without(s)) {
      boolean meant = added.contains(fact) || d.has(fact) && isIn(decided, fact);
      tell(!meant, "from nowhere: ", fact, faults);
    }
    decided.forEach(place -> oneSide(place, faults));
    if (!base.isMissingNode()) {
      checkSums(List.of(b, s, d, r), decided, faults);
    }
    checkLargest(List.of(b, s, d, r), faults);
  }

  private static void tell(boolean wrong, String words, Fact fact, Consumer<String> faults) {
    if (wrong) {
      faults.accept(words + fact.place() + " " + fact.says());
    }
  }

  /** Whether a fact is at one of the places, or below. */
  static boolean isIn(Collection<String> places, Fact fact) {
    return places.stream().anyMatch(place -> (fact.place() + "/").startsWith(place + "/"));
  }

  private void oneSide(String place, Consumer<String> faults) {
    var now = Facts.at(result, place);
    if (!now.equals(Facts.at(server, place)) && !now.equals(Facts.at(device, place))) {
      faults.accept("neither side's: " + place + " " + now);
    }
  }

  /** Not where nobody knows from what both counted. */
  private static void checkSums(
      List<Facts> sides, Collection<String> decided, Consumer<String> faults) {
    var sums = sides.get(3).sums();
    for (var place : sums.keySet()) {
      var expected = sum(sides, place);
      boolean isDecided = isIn(decided, new Fact(place, ""));
      if (!isDecided && expected.compareTo(sums.get(place)) != 0) {
        faults.accept("miscounted: " + place + " " + sums.get(place) + " for " + expected);
      }
    }
  }

  private static void checkLargest(List<Facts> sides, Consumer<String> faults) {
    var before = sides.get(0).largest();
    var server = sides.get(1).largest();
    var device = sides.get(2).largest();
    var one = server.compareTo(before) == 0 ? device : server.max(device);
    var largest = device.compareTo(before) == 0 ? server : one;
    if (largest.compareTo(sides.get(3).largest()) != 0) {
      faults.accept("not the largest: " + sides.get(3).largest() + " for " + largest);
    }
  }

  private static BigDecimal sum(List<Facts> sides, String place) {
    var server = sides.get(1).sums().get(place);
    var device = sides.get(2).sums().get(place);
    return server.add(device).subtract(sides.get(0).sums().get(place));
  }
}
