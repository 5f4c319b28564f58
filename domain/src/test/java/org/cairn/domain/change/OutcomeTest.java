package org.cairn.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Outcome.Cases<String> WORDS =
      new Outcome.Cases<>(
          it -> "applied",
          it -> "unchanged",
          it -> "duplicate",
          it -> "settled",
          it -> "conflicted",
          it -> "in conflict",
          it -> "held",
          it -> "rejected");

  @Test
  void each_kind_meets_its_own_case() {
    var outcomes =
        List.of(
            new Outcome.Applied(1, null, null),
            new Outcome.Unchanged(1),
            new Outcome.Duplicate(1),
            settled(Resolution.MERGE),
            settled(Resolution.SERVER_WINS),
            new Outcome.Conflicted(null, List.of(), null),
            new Outcome.InConflict(new UUID(1, 1), Resolution.PENDING),
            Outcome.Held.behind(new UUID(1, 2)),
            Outcome.Rejected.of(ProblemCode.INVALID, "no"));

    assertThat(outcomes.stream().map(outcome -> outcome.map(WORDS)))
        .containsExactly(
            "applied",
            "unchanged",
            "duplicate",
            "settled",
            "settled",
            "conflicted",
            "in conflict",
            "held",
            "rejected");
    assertThat(outcomes.stream().filter(Outcome::isSuccess)).hasSize(4);
  }

  private static Outcome settled(Resolution resolution) {
    return new Outcome.Settled(null, resolution, 1, null, null, List.of(), "so");
  }

  @Test
  void words_of_the_wire_lead_back() {
    assertThat(Action.ofWire("create")).contains(Action.CREATE);
    assertThat(Action.ofWire("CREATE")).isEmpty();
    assertThat(Action.ofWire(null)).isEmpty();
    assertThat(PushMode.ofWire("perItem")).contains(PushMode.PER_ITEM);
    assertThat(PushMode.ofWire("atomic")).contains(PushMode.ATOMIC);
    assertThat(PushMode.ofWire("")).isEmpty();
    assertThat(PushMode.ATOMIC.wireName()).isEqualTo("atomic");
  }
}
