package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits that come again, and edits that name them as their predecessors. */
class RepeatedEditsTest extends EditsOfOneDocument {
  private static final UUID OTHER = new UUID(10, 2);

  @BeforeEach
  void create() {
    create("{'a':1}");
  }

  private static String outcome(JsonNode answer, int place) {
    return answer.at("/successful/" + place + "/outcome").asText();
  }

  @Test
  void an_edit_may_follow_one_that_changed_nothing() {
    push(edit(2, "update", ",'data':{'a':1}"));

    var answer = push(edit(3, "update", after(2) + ",'data':{'a':2}"));

    assertThat(outcome(answer, 0)).isEqualTo("applied");
    assertThat(answer.at("/successful/0/versionNumber").asInt()).isEqualTo(2);
  }

  @Test
  void an_edit_may_follow_one_that_changed_nothing_in_the_same_batch() {
    var answer =
        push(
            edit(2, "update", ",'data':{'a':1}"), edit(3, "update", after(2) + ",'patch':{'b':2}"));

    assertThat(outcome(answer, 0)).isEqualTo("unchanged");
    assertThat(outcome(answer, 1)).isEqualTo("applied");
  }

  @Test
  void an_edit_may_follow_a_create_that_was_known_already() {
    push(edit(2, "create", ",'data':{'a':1}"));

    assertThat(outcome(push(edit(3, "update", after(2) + ",'data':{'a':2}")), 0))
        .isEqualTo("applied");
  }

  @Test
  void an_edit_may_stand_before_the_create_that_it_follows_where_that_comes_once_more() {
    var answer =
        push(edit(2, "update", after(1) + ",'data':{'a':2}"), edit(1, "create", ",'data':{'a':1}"));

    assertThat(outcome(answer, 0)).isEqualTo("applied");
    assertThat(outcome(answer, 1)).isEqualTo("duplicate");
  }

  @Test
  void one_that_changed_nothing_is_a_duplicate_when_it_comes_again() {
    var nothing = edit(2, "update", ",'data':{'a':1}");
    push(nothing);
    push(edit(3, "update", ",'data':{'a':2}"));

    var again = push(nothing);

    assertThat(outcome(again, 0)).isEqualTo("duplicate");
    assertThat(again.at("/successful/0/versionNumber").asInt()).isEqualTo(1);
  }

  @Test
  void an_edit_that_failed_first_and_changes_nothing_later_is_remembered() {
    push(edit(2, "update", ",'data':{'a':'text'}"));
    push(edit(4, "update", ",'data':{'a':5}"));
    assertThat(outcome(push(edit(2, "update", ",'data':{'a':5}")), 0)).isEqualTo("unchanged");

    assertThat(outcome(push(edit(3, "update", after(2) + ",'data':{'a':2}")), 0))
        .isEqualTo("applied");
  }

  @Test
  void what_was_taken_while_the_entity_was_assigned_is_known_afterwards() {
    var update = edit(2, "update", ",'data':{'a':2}");
    push(update);
    server.assigned.clear();

    var again = push(update);

    assertThat(outcome(again, 0)).isEqualTo("duplicate");
    assertThat(server.stores.failed).isEmpty();
  }

  @Test
  void a_create_that_waits_is_known_although_the_entity_is_no_longer_assigned() {
    var other = edit(2, "create", ",'data':{'a':9}");
    var first = push(other).at("/conflicts/0/conflict/id");
    server.assigned.clear();

    var known = push(other).at("/conflicts/0/conflict");
    assertThat(known.path("id")).isEqualTo(first);
    assertThat(known.has("server")).isFalse();
    assertThat(known.has("base")).isFalse();
    assertThat(server.stores.failed).isEmpty();
  }

  @Test
  void an_edit_that_waits_is_not_applied_when_what_the_device_believed_comes_back() {
    pushByOthers(edit(2, "update", ",'data':{'a':2}"));
    var believing = edit(3, "update", ",'baseData':{'a':1},'data':{'a':9}");
    assertThat(push(believing).path("conflicts")).hasSize(1);
    push(edit(4, "update", after(2) + ",'data':{'a':1}"));

    assertThat(push(believing).path("conflicts")).hasSize(1);
    assertThat(server.stores.history.get(DOCUMENT)).hasSize(3);
  }

  @Test
  void both_of_two_failing_edits_that_share_an_operation_are_kept() {
    var answer =
        push(
            edit(2, "update", ",'data':{'a':'first'}"),
            edit(2, "update", ",'data':{'a':'second'}"));

    assertThat(server.stores.failed.values())
        .extracting(failure -> failure.id().toString())
        .containsExactlyInAnyOrder(
            answer.at("/failed/0/failedOperationId").asText(),
            answer.at("/failed/1/failedOperationId").asText());
    assertThat(server.stores.failed.get(op(2)).payload()).asString().contains("first");
  }

  @Test
  void an_edit_of_a_document_that_was_moved_stays_where_that_is() {
    server.assigned.add(OTHER);
    push(edit(2, "update", ",'data':{'a':1}").replace(ENTITY.toString(), OTHER.toString()));
    server.assigned.remove(ENTITY);

    var unaware = push(edit(3, "update", ",'baseData':{'a':1},'data':{'a':2}"));

    assertThat(outcome(unaware, 0)).isEqualTo("applied");
    assertThat(server.stores.headRows.get(DOCUMENT).entityId()).isEqualTo(OTHER);
  }

  @Test
  void a_document_cannot_be_moved_to_where_its_editor_has_no_access() {
    var move = edit(2, "update", ",'data':{'a':1}").replace(ENTITY.toString(), OTHER.toString());

    assertThat(push(move).at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
  }

  @Test
  void a_move_that_conflicts_is_kept_with_where_it_wants_to_go() {
    server.assigned.add(OTHER);
    pushByOthers(edit(2, "update", ",'data':{'a':2}"));

    push(edit(3, "update", ",'data':{'a':3}").replace(ENTITY.toString(), OTHER.toString()));

    var kept = server.stores.edits.get(op(3)).edit();
    assertThat(kept.entityId()).isEqualTo(ENTITY);
    assertThat(kept.wantedEntityId()).isEqualTo(OTHER);
  }
}
