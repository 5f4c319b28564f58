package org.cairn.domain.merge;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.domain.Chance;

/** Two edits that meet, and by which rules. */
record Story(
    Sides sides,
    Map<JsonPointer, Treatment> treatments,
    List<JsonPointer> critical,
    Precedence precedence) {

  /**
   * Two edits of one document. Often the device has edited before, has not heard what the server
   * made of that, and goes on from what it sent. Seldom nobody knows what it goes on from.
   */
  static Story of(Chance chance) {
    var documents = new RandomDocuments(chance);
    var rules = new RandomRules(chance);
    var base = documents.document();
    var sides = new Sides(base, documents.edited(base), documents.edited(base));
    var story = new Story(sides, rules.treatments(), rules.critical(), precedence(chance));
    for (int more = chance.below(3); more > 0; more--) {
      story = story.goneOn(documents, chance.once(2));
    }
    return chance.once(15)
        ? story.with(new Sides(null, story.sides.server(), story.sides.device()))
        : story;
  }

  private static Precedence precedence(Chance chance) {
    var later = chance.oneOf(List.of(Side.values()));
    var winner = chance.oneOf(List.of(Side.values()));
    var precedence =
        chance.once(2) ? Precedence.asking(later) : Precedence.of(later, winner, "it is so");
    return chance.once(2) ? precedence.withAnswersFirst() : precedence;
  }

  private Story goneOn(RandomDocuments documents, boolean othersToo) {
    var stored = merged().document();
    return with(
        new Sides(
            sides.device(),
            othersToo ? documents.edited(stored) : stored,
            documents.edited(sides.device())));
  }

  Story with(Sides others) {
    return new Story(others, treatments, critical, precedence);
  }

  /** The other edit came first. */
  Story turned() {
    var turned = new HashMap<JsonPointer, Treatment>();
    treatments.forEach((pointer, treatment) -> turned.put(pointer, turned(treatment)));
    return new Story(
        new Sides(sides.base(), sides.device(), sides.server()),
        turned,
        critical,
        new Precedence(
            precedence.later().other(),
            precedence.winner() == null ? null : precedence.winner().other(),
            precedence.reason(),
            precedence.answersFirst()));
  }

  private static Treatment turned(Treatment treatment) {
    var rule =
        switch (treatment.rule()) {
          case SERVER -> MergeRule.CLIENT;
          case CLIENT -> MergeRule.SERVER;
          default -> treatment.rule();
        };
    return new Treatment(rule, treatment.keys(), treatment.order());
  }

  /** Whether it makes a difference how often an edit comes: a sum or a text grows each time. */
  boolean grows() {
    return treatments.values().stream()
        .anyMatch(one -> one.rule() == MergeRule.SUM || one.rule() == MergeRule.APPEND);
  }

  MergePolicy policy() {
    return MergePolicy.of(treatments, critical);
  }

  Merged merged() {
    return ThreeWayMerge.merge(sides, policy(), precedence);
  }

  Merged merged(Map<String, Side> choices) {
    return ThreeWayMerge.merge(sides, policy(), clash -> precedence, choices);
  }

  /** Every pointer that a merge says something about. */
  static List<String> named(Merged merged) {
    return Stream.concat(
            merged.clashes().stream().map(Clash::pointer),
            merged.overruled().stream().map(Overruled::pointer))
        .toList();
  }

  @Override
  public String toString() {
    return "base %s, server %s, device %s by %s, critical %s, %s"
        .formatted(sides.base(), sides.server(), sides.device(), treatments, critical, precedence);
  }
}
