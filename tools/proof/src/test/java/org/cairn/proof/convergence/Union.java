package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cairn.proof.convergence.Facts.Fact;

/**
 * Several edits on top of a content: each is there unless a later one changed the same place;
 * nothing is there that nobody wrote; what was counted is counted once.
 */
final class Union {
  private static final Set<String> RULED = Set.of("/office", "/source", "/status");

  private final JsonNode start;
  private final List<OfflineEdit> edits;
  private Facts gone = Facts.of(null);
  private final Facts from;
  private final Facts now;

  /** Null where nobody could choose. */
  private final Ruling chosen;

  /**
   * @param chosen by whom what was there may be left instead of an edit, where both clash; or null
   */
  Union(JsonNode start, List<OfflineEdit> edits, JsonNode result, Ruling chosen) {
    this.start = start;
    this.chosen = chosen;
    this.edits = edits;
    this.from = Facts.of(start);
    this.now = Facts.of(result);
  }

  /** What an earlier edit took away altogether; null where none did. */
  Union without(JsonNode content) {
    gone = Facts.of(content);
    return this;
  }

  void check(Consumer<String> faults) {
    for (var fact : from.without(now)) {
      boolean taken =
          gone.has(fact) || isRuled(fact) || chosen != null && chosen.grantsAt(fact.place());
      if (!taken && edits.stream().noneMatch(edit -> touches(edit, fact))) {
        faults.accept("lost of what was there: " + fact);
      }
    }
    for (var fact : now.without(from)) {
      if (edits.stream().noneMatch(edit -> Facts.of(edit.after()).has(fact))) {
        faults.accept("from nowhere: " + fact);
      }
    }
    for (int i = 0; i < edits.size(); i++) {
      check(edits.get(i), edits.subList(i + 1, edits.size()), faults);
    }
    // Where a document is written from nothing nobody knows from what others counted.
    if (edits.stream().allMatch(edit -> edit.base().content() != null)) {
      from.sums().keySet().forEach(place -> count(place, faults));
    }
  }

  private void check(OfflineEdit edit, List<OfflineEdit> later, Consumer<String> faults) {
    var before = Facts.of(edit.base().content());
    for (var fact : Facts.of(edit.after()).without(before)) {
      boolean there = isRuled(fact) || gone.has(fact) || now.has(fact) || mayBeDenied(edit, fact);
      if (!there && later.stream().noneMatch(one -> touches(one, fact))) {
        faults.accept("lost of " + edit + ": " + fact);
      }
    }
  }

  /** Whether a rule of the type says whose value it is, or that it gives way to an answer. */
  private boolean isRuled(Fact fact) {
    boolean isEmpty = fact.says().equals("null") || fact.says().equals("\"\"");
    return RULED.contains(fact.place()) || chosen != null && isEmpty;
  }

  private boolean mayBeDenied(OfflineEdit edit, Fact fact) {
    if (chosen == null || chosen.deniesAt(fact.place())) {
      return chosen != null;
    }
    var blend = new Blend(edit.base().content(), start, edit.after(), null);
    var place = fact.place();
    boolean clash = blend.isClash(place);
    while (!clash && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
      boolean both = Facts.at(start, place).isContainerNode();
      clash = !both && blend.isClash(place);
    }
    return clash;
  }

  private static boolean touches(OfflineEdit edit, Fact fact) {
    var before = Facts.of(edit.base().content());
    var after = Facts.of(edit.after());
    return after.without(before).stream().anyMatch(one -> overlap(one, fact))
        || before.without(after).stream().anyMatch(one -> overlap(one, fact))
        || takesAway(edit, fact.place());
  }

  /** Whether what it stands in is gone as a whole. */
  private static boolean takesAway(OfflineEdit edit, String place) {
    int end = place.lastIndexOf('/');
    var owner = end > 0 ? place.substring(0, end) : null;
    return owner != null
        && edit.base().content() != null
        && (Facts.at(edit.base().content(), owner).isObject()
                && !Facts.at(edit.after(), owner).isObject()
            || takesAway(edit, owner));
  }

  private static boolean overlap(Fact one, Fact other) {
    return (one.place() + "/").startsWith(other.place() + "/")
        || (other.place() + "/").startsWith(one.place() + "/");
  }

  private void count(String place, Consumer<String> faults) {
    var expected = from.sums().get(place).subtract(gone.sums().get(place));
    for (var edit : edits) {
      var before = Facts.of(edit.base().content()).sums().get(place);
      expected = expected.add(Facts.of(edit.after()).sums().get(place)).subtract(before);
    }
    if (expected.compareTo(now.sums().get(place)) != 0) {
      faults.accept("miscounted " + place + ": " + now.sums().get(place) + " for " + expected);
    }
  }
}
