package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.Treatment;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ReversalTest {
  private static Reversal.State state(String json) {
    return new Reversal.State(Dispute.content(json), Dispute.HERE, 7);
  }

  private static Reversal.State undone(
      String before, String after, String present, MergePolicy policy) {
    return new Reversal(state(before), state(after)).of(now(present, Dispute.HERE), policy);
  }

  private static Present now(String json, UUID entityId) {
    return new Present(new UUID(1, 1), 5, entityId, Dispute.content(json), Instant.EPOCH);
  }

  private static void assertUndone(String before, String after, String present, String expected) {
    assertThat(undone(before, after, present, MergePolicy.USUAL).content().tree())
        .hasToString(Dispute.content(expected).tree().toString());
  }

  private static void assertTooLate(String before, String after, String present) {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> undone(before, after, present, MergePolicy.USUAL));
    assertThat(problem.code()).isEqualTo(ProblemCode.STALE);
  }

  @Test
  void a_document_that_was_left_alone_says_what_it_said_before() {
    assertUndone("{'a':1}", "{'a':2,'b':2}", "{'a':2,'b':2}", "{'a':1}");
    assertUndone("{'a':1}", null, null, "{'a':1}");
    assertThat(undone(null, "{'a':1}", "{'a':1}", MergePolicy.USUAL).content()).isNull();
  }

  @Test
  void what_was_changed_since_stays() {
    assertUndone("{'a':1,'b':1}", "{'a':2,'b':1}", "{'a':2,'b':7}", "{'a':1,'b':7}");
  }

  @Test
  void a_place_that_was_changed_again_is_not_taken_back() {
    assertTooLate("{'a':1}", "{'a':2}", "{'a':3}");
    assertTooLate("{'a':1}", "{'a':2}", null);
    assertTooLate("{'a':1}", null, "{'a':3}");
    assertTooLate(null, "{'a':2}", "{'a':3}");
  }

  @Test
  void what_a_decision_had_added_to_a_counter_is_taken_off() {
    var counted =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/n"), new Treatment(MergeRule.SUM, List.of())), List.of());

    assertThat(undone("{'n':10}", "{'n':13}", "{'n':20}", counted).content().tree())
        .hasToString(Dispute.content("{'n':17}").tree().toString());
  }

  @Test
  void a_move_is_taken_back_unless_it_was_moved_again() {
    var there = new Reversal.State(Dispute.content("{}"), Dispute.THERE, 8);
    var reversal = new Reversal(state("{}"), there);

    assertThat(reversal.of(now("{}", Dispute.THERE), MergePolicy.USUAL).entityId())
        .isEqualTo(Dispute.HERE);
    assertThat(reversal.of(now("{}", Dispute.ELSEWHERE), MergePolicy.USUAL).entityId())
        .isEqualTo(Dispute.ELSEWHERE);
  }
}
