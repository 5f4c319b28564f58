package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Map;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.Treatment;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static void assertWants(Dispute dispute, String json) {
    assertThat(dispute.demand().content().tree())
        .hasToString(Dispute.content(json).tree().toString());
  }

  @Test
  void a_chain_of_one_device_wants_what_its_last_edit_says() {
    var chain =
        Dispute.over("{'a':9}")
            .edit("{'a':1,'b':1}", "{'a':2,'b':1}")
            .edit("{'a':2,'b':1}", "{'a':2}")
            .edit("{'a':2}", "{'a':2,'c':1}");

    assertWants(chain, "{'a':2,'c':1}");
    assertThat(chain.demand().base().tree())
        .hasToString(Dispute.content("{'a':1,'b':1}").tree().toString());
  }

  @Test
  void edits_of_two_devices_are_wanted_both_and_the_later_one_where_they_meet() {
    assertWants(
        Dispute.over("{}")
            .edit("{'a':1,'b':1,'c':1}", "{'a':2,'b':2,'c':1}")
            .edit("{'a':1,'b':1,'c':1}", "{'a':1,'b':3,'c':3}"),
        "{'a':2,'b':3,'c':3}");
  }

  @Test
  void it_is_the_edit_that_was_made_later_which_goes_first_not_the_one_that_came_later() {
    var dispute =
        Dispute.over("{}")
            .madeAt(8)
            .edit("{'a':1}", "{'a':3}")
            .madeAt(3)
            .edit("{'a':1}", "{'a':4}");

    assertWants(dispute, "{'a':3}");
    assertThat(dispute.demand().superseded())
        .isEqualTo(Map.of(Dispute.operation(1), List.of("/a")));
  }

  @Test
  void edits_of_one_device_stay_in_their_order_whatever_its_clock_says() {
    assertWants(
        Dispute.over("{}")
            .madeAt(8)
            .edit("{'a':1}", "{'a':3}")
            .madeAt(3)
            .editOfSameDevice("{'a':3}", "{'a':4}"),
        "{'a':4}");
  }

  @Test
  void an_edit_knows_where_another_devices_goes_before_it_and_what_its_own_device_did_is_no_news() {
    var demand =
        Dispute.over("{}")
            .edit("{'a':1,'b':1}", "{'a':2,'b':1}")
            .edit("{'a':1,'b':1}", "{'a':1,'b':2}")
            .edit("{'a':1,'b':1}", "{'a':1,'b':3}")
            .editOfSameDevice("{'a':1,'b':1}", "{'a':1,'b':4}")
            .demand();

    assertThat(demand.superseded()).isEqualTo(Map.of(Dispute.operation(1), List.of("/b")));
  }

  @Test
  void a_deletion_goes_before_all_and_what_is_written_anew_before_a_deletion() {
    assertThat(
            Dispute.over("{}")
                .edit("{'a':1}", "{'a':2}")
                .edit("{'a':1}", null)
                .edit("{'a':1}", "{'a':3}")
                .demand()
                .superseded())
        .isEqualTo(Map.of(Dispute.operation(0), List.of(""), Dispute.operation(1), List.of("")));
  }

  @Test
  void where_the_servers_value_counts_it_is_the_later_edit_that_stands_back() {
    var first =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/a"), new Treatment(MergeRule.SERVER, List.of())),
            List.of());
    var dispute =
        Dispute.over("{}").under(first).edit("{'a':1}", "{'a':2}").edit("{'a':1}", "{'a':3}");

    assertThat(dispute.demand().superseded())
        .isEqualTo(Map.of(Dispute.operation(1), List.of("/a")));
  }

  @Test
  void the_later_edit_goes_first_at_a_critical_place_too() {
    var critical = MergePolicy.of(Map.of(), List.of(JsonPointer.compile("/b")));

    assertWants(
        Dispute.over("{}").under(critical).edit("{'b':1}", "{'b':2}").edit("{'b':1}", "{'b':3}"),
        "{'b':3}");
  }

  @Test
  void an_edit_after_another_devices_deletion_wants_only_what_it_has_changed_itself() {
    var dispute = Dispute.over("{'n':5}").edit("{'n':2}", null).edit("{'n':3}", "{'n':4}");

    assertWants(dispute, "{'n':4}");
    assertThat(dispute.demand().base().tree())
        .hasToString(Dispute.content("{'n':3}").tree().toString());
  }

  @Test
  void counters_of_two_devices_are_added() {
    var counted =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/n"), new Treatment(MergeRule.SUM, List.of())), List.of());

    assertWants(
        Dispute.over("{}").under(counted).edit("{'n':10}", "{'n':12}").edit("{'n':11}", "{'n':14}"),
        "{'n':15}");
  }

  @Test
  void additions_to_a_text_are_wanted_once_from_whatever_versions_they_were_made() {
    var added =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/t"), new Treatment(MergeRule.APPEND, List.of())),
            List.of());

    assertWants(
        Dispute.over("{}")
            .under(added)
            .edit("{'t':'x'}", "{'t':'x one'}")
            .edit("{'t':'x server'}", "{'t':'x server two'}"),
        "{'t':'x one two'}");
    assertWants(
        Dispute.over("{}")
            .under(added)
            .edit("{'a':1}", "{'a':2}")
            .edit("{'a':1,'t':'server'}", "{'a':1,'t':'server two'}"),
        "{'a':2,'t':' two'}");
    assertWants(
        Dispute.over("{}")
            .under(added)
            .edit("{'t':'x'}", "{'t':'x one'}")
            .edit("{'t':'x server'}", "{'t':'anew'}"),
        "{'t':'anew'}");
  }

  @Test
  void the_last_of_a_deletion_and_an_edit_counts() {
    assertThat(
            Dispute.over("{}").edit("{'a':1}", "{'a':2}").edit("{'a':2}", null).demand().content())
        .isNull();
    assertWants(Dispute.over("{}").edit("{'a':1}", null).edit(null, "{'a':3}"), "{'a':3}");
  }

  @Test
  void the_last_move_counts() {
    var moved =
        Dispute.over("{}")
            .edit("{'a':1}", "{'a':1}", Dispute.THERE)
            .edit("{'a':1}", "{'a':2}", Dispute.HERE);

    assertThat(moved.demand().moves()).isTrue();
    assertThat(moved.demand().entityId()).isEqualTo(Dispute.THERE);
  }
}
