package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Treatment;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;

class ArbitrationTest {
  private static final String NOTE = "seen on site";

  /** Both sides changed a; the server changed s besides, the device d. */
  private static Dispute dispute() {
    return Dispute.over("{'a':2,'s':2,'d':1}").edit("{'a':1,'s':1,'d':1}", "{'a':3,'s':1,'d':3}");
  }

  private static void assertSays(Verdict verdict, String json) {
    assertThat(verdict.content().tree()).hasToString(Dispute.content(json).tree().toString());
    assertThat(verdict.changes()).isTrue();
  }

  private static void assertRefused(ThrowingCallable ruling, String... pointers) {
    var problem = catchThrowableOfType(Problem.class, ruling);
    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointers);
  }

  @Test
  void the_servers_content_stays_and_the_device_is_told_why() {
    assertRefused(() -> dispute().ruled(Resolution.SERVER_WINS, " "), "/note");

    var verdict = dispute().ruled(Resolution.SERVER_WINS, NOTE);

    assertThat(verdict.changes()).isFalse();
    assertThat(verdict.denied()).containsExactly("/a", "/d");
    assertThat(verdict.inWords()).contains("/a, /d");
  }

  @Test
  void the_devices_content_is_taken_as_a_whole() {
    assertRefused(() -> dispute().ruled(Resolution.CLIENT_WINS, null), "/note");

    var verdict = dispute().ruled(Resolution.CLIENT_WINS, NOTE);

    assertSays(verdict, "{'a':3,'s':1,'d':3}");
    assertThat(verdict.denied()).isEmpty();
    assertThat(verdict.undone()).containsExactly("/s");
    assertThat(verdict.inWords()).contains("Taken back of what others had changed: /s.");
  }

  @Test
  void where_only_clashes_are_decided_the_devices_side_needs_no_note() {
    var only = Dispute.over("{'a':2,'s':1}").edit("{'a':1,'s':1}", "{'a':3,'s':1,'d':3}");

    assertThat(only.ruled(Resolution.CLIENT_WINS, null).undone()).isEmpty();
  }

  @Test
  void what_others_counted_is_not_taken_back_without_a_word() {
    var counted =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/n"), new Treatment(MergeRule.SUM, List.of())), List.of());
    var both = Dispute.over("{'n':2}").under(counted).edit("{'n':1}", "{'n':2}");

    assertThat(both.ruled(Resolution.CLIENT_WINS, NOTE).undone()).isEmpty();
    var more = Dispute.over("{'n':3}").under(counted).edit("{'n':1}", "{'n':2}");
    assertThat(more.ruled(Resolution.CLIENT_WINS, NOTE).undone()).containsExactly("/n");
  }

  @Test
  void however_many_places_differ_each_that_is_not_taken_counts() {
    var many = new StringBuilder("{'crit':5");
    for (int i = 0; i < 150; i++) {
      many.append(",'m").append(i).append("':1");
    }
    var dispute = Dispute.over("{'crit':9}").edit("{'crit':1}", many.append(",'z':1}").toString());

    assertThat(dispute.ruled(Resolution.SERVER_WINS, NOTE).denied()).hasSize(152);
  }

  @Test
  void a_merge_asks_for_each_clash_and_for_nothing_else() {
    assertThat(dispute().arbitration().clashes()).containsExactly("/a");
    assertRefused(() -> dispute().merged(Map.of(), NOTE), "/fields/~1a");
    assertRefused(
        () -> dispute().merged(Map.of("/a", Side.DEVICE, "/d", Side.SERVER), NOTE), "/fields/~1d");
  }

  @Test
  void a_merge_takes_the_chosen_side() {
    assertSays(dispute().merged(Map.of("/a", Side.DEVICE), null), "{'a':3,'s':2,'d':3}");
    assertSays(dispute().merged(Map.of("/a", Side.SERVER), NOTE), "{'a':2,'s':2,'d':3}");
    assertRefused(() -> dispute().merged(Map.of("/a", Side.SERVER), null), "/note");
  }

  @Test
  void a_merge_by_hand_decides_critical_places_only_as_told() {
    var critical = MergePolicy.of(Map.of(), List.of(JsonPointer.compile("/a")));
    var dispute = dispute().under(critical);

    assertRefused(() -> dispute.merged(Map.of(), NOTE), "/fields/~1a");
    assertSays(dispute.merged(Map.of("/a", Side.DEVICE), null), "{'a':3,'s':2,'d':3}");
  }

  @Test
  void a_place_where_the_later_counts_follows_the_clocks() {
    var latest =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/a"), new Treatment(MergeRule.LATEST, List.of())),
            List.of());
    var before = Instant.parse("2026-03-01T11:00:00Z");
    var after = Instant.parse("2026-03-01T13:00:00Z");

    assertSays(
        dispute().under(latest).editedAt(before).merged(Map.of(), null), "{'a':3,'s':2,'d':3}");
    assertSays(
        dispute().under(latest).editedAt(after).merged(Map.of(), NOTE), "{'a':2,'s':2,'d':3}");
  }

  @Test
  void an_answer_goes_before_none_without_asking_where_the_type_merges() {
    var unanswered = Dispute.over("{'a':''}").edit("{'a':'x'}", "{'a':'y'}");

    assertThat(unanswered.arbitration().clashes()).isEmpty();
    assertSays(unanswered.merged(Map.of(), null), "{'a':'y'}");
  }

  @Test
  void what_is_written_by_hand_counts_as_it_is() {
    assertSays(dispute().written("{'a':7,'d':3}", NOTE), "{'a':7,'d':3}");
    assertRefused(() -> dispute().written("{'a':7,'d':3}", null), "/note");
    assertThat(dispute().written("{'a':3,'s':2,'d':3}", null).denied()).isEmpty();
    assertThat(dispute().written("{'a':2,'s':2,'d':1}", NOTE).changes()).isFalse();
    assertRefused(() -> dispute().ruled(Resolution.MANUAL, NOTE), "/data");
  }

  @Test
  void what_does_not_bemembersto_a_strategy_is_refused() {
    var arbitration = dispute().arbitration();
    var data = Dispute.content("{}");

    assertRefused(
        () -> arbitration.verdict(new Ruling(Resolution.MERGE, data, Map.of(), null, NOTE)),
        "/data");
    assertRefused(
        () ->
            arbitration.verdict(
                new Ruling(Resolution.SERVER_WINS, null, Map.of("/a", Side.SERVER), null, NOTE)),
        "/fields");
    assertRefused(
        () ->
            arbitration.verdict(
                new Ruling(Resolution.CLIENT_WINS, null, Map.of(), Side.SERVER, NOTE)),
        "/placement");
  }

  @Test
  void one_sides_deletion_is_taken_or_not_and_never_merged() {
    var deletes = Dispute.over("{'a':2}").edit("{'a':1}", null);
    var deleted = Dispute.over(null).edit("{'a':1}", "{'a':2}");

    assertThat(deletes.arbitration().clashes()).isEmpty();
    assertRefused(() -> deletes.merged(Map.of(), NOTE), "/strategy");
    assertRefused(() -> deletes.ruled(Resolution.CLIENT_WINS, null), "/note");
    assertThat(deletes.ruled(Resolution.CLIENT_WINS, NOTE))
        .returns(null, Verdict::content)
        .returns(true, Verdict::changes)
        .returns(List.of("/a"), Verdict::undone);
    assertRefused(() -> deletes.ruled(Resolution.SERVER_WINS, null), "/note");
    assertSays(deleted.ruled(Resolution.CLIENT_WINS, null), "{'a':2}");
    assertThat(deleted.ruled(Resolution.SERVER_WINS, NOTE).changes()).isFalse();
  }

  @Test
  void a_move_is_taken_with_the_devices_side_and_asked_for_otherwise() {
    var moving = Dispute.over("{'a':2}").edit("{'a':1}", "{'a':1}", Dispute.THERE);

    assertThat(moving.ruled(Resolution.CLIENT_WINS, NOTE).entityId()).isEqualTo(Dispute.THERE);
    assertThat(moving.ruled(Resolution.SERVER_WINS, NOTE).entityId()).isEqualTo(Dispute.HERE);
    assertRefused(() -> moving.merged(Map.of(), null), "/placement");
    assertThat(moving.merged(Map.of(), Side.DEVICE, null))
        .returns(Dispute.THERE, Verdict::entityId)
        .returns(true, Verdict::changes);
    assertThat(moving.merged(Map.of(), Side.SERVER, NOTE).denied()).containsExactly("");
  }

  @Test
  void a_document_that_others_have_moved_stays_where_it_is() {
    var dispute = dispute().nowIn(Dispute.ELSEWHERE);

    assertThat(dispute.ruled(Resolution.CLIENT_WINS, NOTE).entityId()).isEqualTo(Dispute.ELSEWHERE);
    assertThat(dispute.merged(Map.of("/a", Side.DEVICE), null).entityId())
        .isEqualTo(Dispute.ELSEWHERE);
  }

  @Test
  void a_device_is_told_what_another_devices_edit_of_the_same_conflict_went_before() {
    var two =
        Dispute.over("{'a':9,'b':1}")
            .edit("{'a':1,'b':1}", "{'a':2,'b':2}")
            .edit("{'a':1,'b':1}", "{'a':3,'b':3}");

    assertRefused(() -> two.ruled(Resolution.CLIENT_WINS, null), "/note");
    var devices = two.ruled(Resolution.CLIENT_WINS, NOTE);
    assertThat(devices.inWordsFor(Dispute.operation(0)))
        .isEqualTo(
            "Not taken of this edit, for a later one of another device went before it: /a, /b.");
    assertThat(devices.inWordsFor(Dispute.operation(1))).isEmpty();
    assertThat(two.merged(Map.of("/a", Side.SERVER), NOTE).inWordsFor(Dispute.operation(0)))
        .isEqualTo("Not taken of this edit, for a later one of another device went before it: /b.");
    assertThat(two.ruled(Resolution.SERVER_WINS, NOTE).inWordsFor(Dispute.operation(0))).isEmpty();
    assertThat(two.written("{'a':0}", NOTE).inWordsFor(Dispute.operation(0))).isEmpty();
  }

  @Test
  void what_a_device_is_told_has_an_end() {
    var members = new StringBuilder("{");
    for (int i = 0; i < 90; i++) {
      members.append(i == 0 ? "" : ",").append("'name of member number ").append(i).append("':%d");
    }
    var text = members.append("}").toString();
    var many =
        Dispute.over("{}")
            .edit("{}", text.replace("%d", "1"))
            .edit("{}", text.replace("%d", "2"))
            .ruled(Resolution.CLIENT_WINS, NOTE);

    assertThat(many.inWordsFor(Dispute.operation(0))).hasSize(900).endsWith("…");
  }
}
