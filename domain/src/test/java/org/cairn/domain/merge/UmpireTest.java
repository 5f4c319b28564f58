package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.merge.MergeTerms.Safety;
import org.junit.jupiter.api.Test;

class UmpireTest {
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BEN = new UUID(1, 2);
  private static final Safety CAREFUL = new Safety(true, Duration.ofMinutes(5));

  private static Authored by(UUID author, String time) {
    return new Authored(author, Instant.parse("2026-03-01T" + time + "Z"));
  }

  private static Precedence precedence(
      Strategy strategy, Safety safety, Authored device, Authored... before) {
    return new Umpire(new MergeTerms(strategy, MergePolicy.USUAL, safety))
        .precedence(List.of(before), device);
  }

  @Test
  void the_edit_with_the_later_time_is_the_later_and_the_servers_where_both_have_the_same() {
    var late = by(BEN, "12:00:00");
    assertThat(precedence(Strategy.LATEST, CAREFUL, late, by(ANA, "11:00:00")).winner())
        .isEqualTo(Side.DEVICE);
    assertThat(precedence(Strategy.LATEST, CAREFUL, late, by(ANA, "12:00:00")).winner())
        .isEqualTo(Side.SERVER);
    assertThat(
            precedence(Strategy.LATEST, CAREFUL, late, by(ANA, "13:00:00"), by(ANA, "11:00:00"))
                .winner())
        .isEqualTo(Side.SERVER);
  }

  @Test
  void a_type_may_name_the_winner() {
    var late = by(BEN, "12:00:00");
    var early = by(ANA, "08:00:00");
    assertThat(precedence(Strategy.SERVER_WINS, CAREFUL, late, early).winner())
        .isEqualTo(Side.SERVER);
    assertThat(precedence(Strategy.CLIENT_WINS, CAREFUL, early, late).winner())
        .isEqualTo(Side.DEVICE);
    assertThat(precedence(Strategy.MANUAL, CAREFUL, late, by(BEN, "11:59:00")).winner()).isNull();
  }

  @Test
  void the_later_edit_of_one_person_wins() {
    assertThat(precedence(Strategy.MERGE, CAREFUL, by(ANA, "18:00:00"), by(ANA, "08:00:00")))
        .returns(Side.DEVICE, Precedence::winner)
        .satisfies(found -> assertThat(found.reason()).contains("same person"));
    assertThat(
            precedence(
                    Strategy.MERGE,
                    CAREFUL,
                    by(ANA, "18:00:00"),
                    by(BEN, "07:00:00"),
                    by(ANA, "08:00:00"))
                .winner())
        .isNull();
  }

  @Test
  void the_later_of_two_edits_that_are_close_wins() {
    var device = by(BEN, "12:00:00");
    assertThat(precedence(Strategy.MERGE, CAREFUL, device, by(ANA, "11:55:00")).winner())
        .isEqualTo(Side.DEVICE);
    assertThat(precedence(Strategy.MERGE, CAREFUL, device, by(ANA, "12:05:00")).winner())
        .isEqualTo(Side.SERVER);
    assertThat(precedence(Strategy.MERGE, CAREFUL, device, by(ANA, "11:54:59")).winner()).isNull();
    assertThat(
            precedence(Strategy.MERGE, CAREFUL, device, by(ANA, "10:00:00"), by(ANA, "11:59:00"))
                .winner())
        .isNull();
  }

  @Test
  void a_type_may_ask_for_a_person_all_the_same() {
    var never = new Safety(false, Duration.ZERO);
    assertThat(precedence(Strategy.MERGE, never, by(ANA, "12:00:00"), by(ANA, "12:00:00")).winner())
        .isNull();
  }
}
