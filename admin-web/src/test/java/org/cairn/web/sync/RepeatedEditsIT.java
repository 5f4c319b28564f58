package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Edits that come again, wait, or follow others, as the database remembers them. */
class RepeatedEditsIT extends EditingIT {
  @Test
  void an_edit_that_changed_nothing_is_remembered_as_a_predecessor_and_when_it_comes_again() {
    assertThat(outcome(push(edit(1, "update", ",'data':{'a':1}")))).isEqualTo("unchanged");

    assertThat(outcome(push(edit(2, "update", after(1) + ",'data':{'a':2}")))).isEqualTo("applied");
    var again = push(edit(1, "update", ",'data':{'a':1}"));

    assertThat(outcome(again)).isEqualTo("duplicate");
    assertThat(again.at("/successful/0/versionNumber").intValue()).isEqualTo(1);
  }

  @Test
  void a_create_that_is_known_under_another_operation_is_remembered_too() {
    assertThat(outcome(push(edit(1, "create", ",'data':{'a':1}")))).isEqualTo("duplicate");

    assertThat(outcome(push(edit(2, "update", after(1) + ",'data':{'a':2}")))).isEqualTo("applied");
  }

  @Test
  void an_edit_that_waits_is_told_its_conflict_again_and_later_ones_join_it() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var late = edit(2, "update", ",'data':{'a':3}");
    var first = push(late).at("/conflicts/0/conflict");

    var again = push(late).at("/conflicts/0/conflict");
    var next = push(edit(3, "update", after(2) + ",'data':{'a':4}")).at("/conflicts/0/conflict");

    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.path("kind")).isEqualTo(first.path("kind"));
    assertThat(again.path("fields")).isEqualTo(first.path("fields"));
    assertThat(again.path("base")).isEqualTo(first.path("base"));
    assertThat(next.path("id")).isEqualTo(first.path("id"));
    assertThat(next.at("/base/data/a").intValue()).isEqualTo(3);
  }

  @Test
  void an_edit_of_a_chain_that_comes_again_after_others_changed_its_document_is_known() {
    push(edit(1, "update", ",'data':{'a':2}"));
    var second = edit(2, "update", after(1) + ",'data':{'a':3}");
    assertThat(outcome(push(second))).isEqualTo("applied");
    var theirs = edit(3, "update", ",'data':{'a':9}");
    push(admin, theirs.replace("\"versionNumber\":1", "\"versionNumber\":3"));

    var again = push(second);

    assertThat(again.path("conflicts")).isEmpty();
    assertThat(outcome(again)).isEqualTo("duplicate");
    assertThat(again.at("/successful/0/versionNumber").intValue()).isEqualTo(3);
  }

  @Test
  void an_edit_waits_however_long_the_names_of_what_differs_are() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var conflict =
        push(edit(2, "update", ",'data':{" + longNames() + "}")).at("/conflicts/0/conflict");

    assertThat(conflict.path("fields")).hasSize(100);
  }

  @Test
  void a_deletion_that_meets_an_edit_waits() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));

    var conflict = push(edit(2, "delete", "")).at("/conflicts/0/conflict");

    assertThat(conflict.path("kind").textValue()).isEqualTo("DELETE_CONFLICT");
    assertThat(conflict.at("/server/data/a").intValue()).isEqualTo(2);
  }

  @Test
  void a_move_that_meets_a_move_waits_and_does_not_move() {
    pushByOthers(edit(1, "update", third, ",'data':{'a':1}"));

    assertThat(push(edit(2, "update", other, ",'data':{'a':1}")).path("conflicts")).hasSize(1);

    assertThat(get(worker, "/documents/" + document).json().get("entityId").textValue())
        .isEqualTo(third);
  }

  @Test
  void a_device_that_has_not_heard_of_a_move_does_not_undo_it() {
    assertThat(outcome(push(edit(1, "update", other, ",'data':{'a':1}")))).isEqualTo("applied");

    var unaware = push(edit(2, "update", ",'baseData':{'a':1},'data':{'a':5}"));

    assertThat(outcome(unaware)).isEqualTo("applied");
    assertThat(get(worker, "/documents/" + document).json().get("entityId").textValue())
        .isEqualTo(other);
  }

  @Test
  void both_of_two_failing_edits_that_share_an_operation_are_kept() {
    var failed = push(edit(1, "update", ",'data':7"), edit(1, "update", ",'data':8")).get("failed");

    assertThat(failed).hasSize(2);
    assertThat(failed.get(0).get("failedOperationId"))
        .isNotEqualTo(failed.get(1).get("failedOperationId"));
  }

  @Test
  void an_operation_that_waits_is_not_stored_when_it_comes_with_the_present_version() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var late = edit(2, "update", ",'data':{'a':3}");
    var first = push(late).at("/conflicts/0/conflict/id");
    var informed = late.replace("\"versionNumber\":1", "\"versionNumber\":2");

    assertThat(push(informed).at("/conflicts/0/conflict/id")).isEqualTo(first);
    assertThat(get(worker, "/documents/" + document).json().get("versionNumber").intValue())
        .isEqualTo(2);
  }

  @Test
  void an_operation_with_another_content_is_refused_and_kept_under_one_id() {
    push(edit(1, "update", ",'data':{'a':1}"));

    var refused = push(edit(1, "update", ",'data':{'a':7}")).get("failed").get(0);
    var again = push(edit(1, "update", ",'data':{'a':8}")).get("failed").get(0);

    assertThat(refused.at("/error/pointer").textValue()).isEqualTo("/opId");
    assertThat(again.get("failedOperationId")).isEqualTo(refused.get("failedOperationId"));
    assertThat(outcome(push(edit(1, "update", ",'data':{'a':1}")))).isEqualTo("duplicate");
  }

  @Test
  void an_edit_that_failed_is_taken_once_it_is_mended() {
    assertThat(push(edit(1, "update", ",'data':7")).get("failed")).hasSize(1);

    assertThat(outcome(push(edit(1, "update", ",'data':{'a':7}")))).isEqualTo("applied");
    assertThat(outcome(push(edit(1, "update", ",'data':{'a':7}")))).isEqualTo("duplicate");
  }

  @Test
  void what_fits_together_is_merged_and_chains_go_on_from_what_the_device_sent() {
    push(edit(1, "update", ",'data':{'a':1,'b':1}"));
    var theirs = edit(2, "update", ",'data':{'a':2,'b':1}");
    assertThat(outcome(push(admin, theirs.replace("\"versionNumber\":1", "\"versionNumber\":2"))))
        .isEqualTo("applied");

    var merged = push(edit(3, "update", after(1) + ",'data':{'a':1,'b':5}"));
    var next = push(edit(4, "update", after(3) + ",'data':{'a':1,'b':5,'c':1}"));
    var again = push(edit(3, "update", after(1) + ",'data':{'a':1,'b':5}"));

    assertThat(merged.at("/successful/0/outcome").textValue()).isEqualTo("merged");
    assertThat(merged.at("/successful/0/data/a").intValue()).isEqualTo(2);
    assertThat(next.at("/successful/0/data/c").intValue()).isEqualTo(1);
    assertThat(outcome(again)).isEqualTo("duplicate");
    var document = get(worker, "/documents/" + this.document).json();
    assertThat(document.get("data").toString()).isEqualTo("{\"a\":2,\"b\":5,\"c\":1}");
    assertThat(document.get("versionNumber").intValue()).isEqualTo(5);
  }
}
