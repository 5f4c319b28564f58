package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.ENTITY;
import static org.cairn.domain.change.Edit.aCreate;
import static org.cairn.domain.change.Edit.aDelete;
import static org.cairn.domain.change.Edit.anUpdate;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ReconcilerTest extends Situation {
  private static final UUID OTHER = new UUID(2, 3);

  @Test
  void a_new_document_becomes_version_1() {
    assertThat(outcomeOf(aCreate().saying("{'a':1}"))).isAppliedAs(1, "{'a':1}");
  }

  @Test
  void the_same_document_created_again_is_known() {
    stored("{'a':1}");

    assertThat(outcomeOf(aCreate().saying("{'a':1.0}"))).isDuplicateOf(1);
  }

  @Test
  void a_document_created_again_is_known_by_its_first_version_although_it_was_edited_since() {
    stored("{'a':1}", "{'a':2}", "{'a':3}");

    assertThat(outcomeOf(aCreate().saying("{'a':1}"))).isDuplicateOf(1);
    assertThat(outcomeOf(aCreate().saying("{'a':3}"))).isDuplicateOf(3);
  }

  @Test
  void a_document_created_again_is_known_although_it_was_deleted_since() {
    stored("{'a':1}", null);

    assertThat(outcomeOf(aCreate().saying("{'a':1}"))).isDuplicateOf(1);
  }

  @Test
  void another_document_of_the_same_id_is_a_conflict() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(aCreate().saying("{'a':9}")))
        .isConflict(ConflictKind.CREATE_CONFLICT)
        .withBase(0, null)
        .wanting("{'a':9}");
  }

  @Test
  void what_the_server_does_not_have_cannot_be_changed() {
    assertThat(outcomeOf(anUpdate().saying("{}"))).isRejected(ProblemCode.NOT_FOUND, "");
    assertThat(outcomeOf(aDelete())).isRejected(ProblemCode.NOT_FOUND, "");
  }

  @Test
  void what_the_server_does_not_have_yet_may_come_with_an_edit_that_is_still_under_way() {
    assertThat(outcomeOf(anUpdate().after(EARLIER).saying("{}"))).waitsFor(EARLIER);
  }

  @Test
  void an_edit_of_the_present_version_becomes_the_next() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(2).saying("{'a':3}"))).isAppliedAs(3, "{'a':3}");
  }

  @Test
  void an_edit_of_the_present_version_reads_no_content() {
    stored("{'a':1}", "{'a':2}");

    outcomeOf(anUpdate().basedOn(2).saying("{'a':3}"));

    Assertions.assertThat(history.reads()).isZero();
  }

  @Test
  void an_edit_of_an_older_version_is_a_version_conflict_with_its_base() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).saying("{'a':3}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .withBase(1, "{'a':1}")
        .wanting("{'a':3}");
  }

  @Test
  void an_edit_of_a_version_that_was_never_there_is_a_conflict_without_base_content() {
    stored("{'a':1}");

    assertThat(outcomeOf(anUpdate().basedOn(7).saying("{'a':3}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .withBase(7, null);
  }

  @Test
  void an_edit_that_says_what_is_there_changes_nothing_whatever_its_base() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(2).saying("{'a':2}"))).isUnchangedAt(2);
    assertThat(outcomeOf(anUpdate().basedOn(1).saying("{'a':2}"))).isUnchangedAt(2);
  }

  @Test
  void a_move_to_another_entity_is_a_change_although_the_content_is_the_same() {
    stored("{'a':1}");

    var move = anUpdate().basedOn(1).saying("{'a':1}").inEntity(OTHER);

    assertThat(outcomeOf(move)).isAppliedAs(2, "{'a':1}").in(OTHER);
  }

  @Test
  void a_move_from_an_older_version_is_a_change_although_the_content_is_the_same() {
    stored("{'a':1}", "{'a':2}");

    var move = anUpdate().basedOn(1).saying("{'a':2}").inEntity(OTHER);

    assertThat(outcomeOf(move)).isSettled(Resolution.MERGE, 3, "{'a':2}").in(OTHER);
  }

  @Test
  void a_device_that_has_not_heard_of_a_move_does_not_undo_it() {
    stored("{'a':1}");
    moved(OTHER);

    var edit = anUpdate().basedOn(1).believing("{'a':1}").saying("{'a':2}").inEntity(ENTITY);

    assertThat(outcomeOf(edit)).isAppliedAs(3, "{'a':2}").in(OTHER);
    assertThat(outcomeOf(anUpdate().basedOn(1).saying("{'a':1}").inEntity(ENTITY)))
        .isUnchangedAt(2);
  }

  @Test
  void a_device_that_knows_of_a_move_may_undo_it() {
    stored("{'a':1}");
    moved(OTHER);

    assertThat(outcomeOf(anUpdate().basedOn(2).saying("{'a':1}").inEntity(ENTITY)))
        .isAppliedAs(3, "{'a':1}")
        .in(ENTITY);
  }

  @Test
  void a_believed_content_counts_as_the_base_whatever_the_version_says() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).believing("{'a':2.0}").saying("{'a':3}")))
        .isAppliedAs(3, "{'a':3}");
    assertThat(outcomeOf(anUpdate().basedOn(2).believing("{'a':1}").saying("{'a':3}")))
        .isConflict(ConflictKind.DATA_CONFLICT)
        .withBase(2, "{'a':1}");
  }

  @Test
  void a_believed_content_makes_the_edit_before_it_unimportant() {
    stored("{'a':1}");

    var edit = anUpdate().basedOn(1).believing("{'a':1}").after(EARLIER).saying("{'a':2}");

    assertThat(outcomeOf(edit)).isAppliedAs(2, "{'a':2}");
  }

  @Test
  void an_edit_of_a_deleted_document_is_a_delete_conflict() {
    stored("{'a':1}", null);

    assertThat(outcomeOf(anUpdate().basedOn(1).saying("{'a':2}")))
        .isConflict(ConflictKind.DELETE_CONFLICT)
        .withBase(1, "{'a':1}")
        .wanting("{'a':2}");
    assertThat(outcomeOf(anUpdate().basedOn(2).saying("{'a':2}")))
        .isConflict(ConflictKind.DELETE_CONFLICT);
  }

  @Test
  void the_deletion_of_the_present_version_is_the_next() {
    stored("{'a':1}");

    assertThat(outcomeOf(aDelete().basedOn(1))).isAppliedAs(2, null);
  }

  @Test
  void the_deletion_of_what_changed_meanwhile_is_a_delete_conflict() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(aDelete().basedOn(1)))
        .isConflict(ConflictKind.DELETE_CONFLICT)
        .withBase(1, "{'a':1}")
        .wanting(null);
  }

  @Test
  void what_is_deleted_already_need_not_be_deleted() {
    stored("{'a':1}", "{'a':2}", null);

    assertThat(outcomeOf(aDelete().basedOn(1))).isUnchangedAt(3);
  }
}
