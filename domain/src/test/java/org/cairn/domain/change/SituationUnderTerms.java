package org.cairn.domain.change;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.merge.Authored;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.MergeTerms.Safety;
import org.cairn.domain.merge.Strategy;
import org.cairn.domain.merge.Treatment;

/** A situation under the terms of a type, and with versions of which it matters who made them. */
abstract class SituationUnderTerms extends Situation {
  static final UUID OWN = new UUID(5, 7);

  void strategy(Strategy strategy, String... critical) {
    var pointers = List.of(critical).stream().map(JsonPointer::compile).toList();
    var safety = new Safety(true, Duration.ofMinutes(5));
    terms = new MergeTerms(strategy, MergePolicy.of(Map.of(), pointers), safety);
  }

  void counting(String pointer) {
    var sum = Map.of(JsonPointer.compile(pointer), Treatment.of(MergeRule.SUM));
    terms =
        new MergeTerms(Strategy.MERGE, MergePolicy.of(sum, List.of()), MergeTerms.USUAL.safety());
  }

  /** The version was made by somebody, on the device itself or on another. */
  void madeBy(UUID author, boolean own, int version, Instant time) {
    history.replace(
        new Step(version, own ? OWN : new UUID(8, version), own, new Authored(author, time), time));
  }

  static Edit late(String content) {
    return Edit.anUpdate().basedOn(1).saying(content);
  }
}
