package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

  private static void assertMerged(Suggestion suggestion, String json) {
    assertThat(suggestion.strategy()).isEqualTo(Resolution.MERGE);
    assertThat(suggestion.data().tree()).isEqualTo(Dispute.content(json).tree());
  }

  @Test
  void what_fits_together_is_suggested_as_it_is() {
    var suggestion =
        Dispute.over("{'a':1,'b':2,'c':1}").edit("{'a':1,'c':1}", "{'a':1,'c':5}").advice();

    assertMerged(suggestion, "{'a':1,'b':2,'c':5}");
    assertThat(suggestion.reason()).isEqualTo("Both sides fit together as the document is now.");
  }

  @Test
  void where_both_changed_the_same_the_later_value_is_suggested() {
    var early = Dispute.over("{'a':2}").edit("{'a':1}", "{'a':3}").editedAt(MORNING).advice();
    var late = Dispute.over("{'a':2}").edit("{'a':1}", "{'a':3}").editedAt(EVENING).advice();

    assertMerged(early, "{'a':3}");
    assertMerged(late, "{'a':2}");
    assertThat(early.reason()).isEqualTo("Both sides changed /a; suggested is the later value.");
  }

  @Test
  void all_edits_that_wait_count() {
    var both =
        Dispute.over("{'a':2}")
            .edit("{'a':1}", "{'a':1,'b':1}")
            .editOfSameDevice("{'a':1,'b':1}", "{'a':1,'b':1,'c':1}")
            .advice();

    assertMerged(both, "{'a':2,'b':1,'c':1}");
  }

  @Test
  void nothing_can_be_suggested_with_what_is_deleted() {
    var byServer = Dispute.over(null).edit("{'a':1}", "{'a':3}").advice();
    var byDevice = Dispute.over("{'a':2}").edit("{'a':1}", null).advice();
    var byBoth = Dispute.over(null).edit("{'a':1}", null).advice();

    assertThat(byServer.data()).isNull();
    assertThat(byServer.strategy()).isEqualTo(Resolution.MANUAL);
    assertThat(byServer.reason()).contains("was deleted");
    assertThat(byDevice.data()).isNull();
    assertThat(byDevice.reason()).contains("wants the document deleted");
    assertThat(byBoth.reason()).contains("Both");
  }

  @Test
  void a_move_is_left_to_the_person_unless_the_document_is_there() {
    var moving = Dispute.over("{'a':2}").edit("{'a':1}", "{'a':3}", Dispute.THERE);

    assertThat(moving.advice().reason()).contains("another entity");
    assertThat(moving.nowIn(Dispute.THERE).advice().reason()).doesNotContain("entity");
  }
}
