package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.DOCUMENT;
import static org.cairn.domain.change.Edit.aDelete;
import static org.cairn.domain.change.Edit.anUpdate;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ChainOfEditsTest extends Situation {
  @Test
  void an_edit_after_an_earlier_one_of_the_device_is_based_on_what_that_one_made() {
    stored("{'a':1}", "{'a':2}");
    sent(EARLIER, Landing.stored(DOCUMENT, 2), "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .isAppliedAs(3, "{'a':3}");
  }

  @Test
  void its_base_is_what_the_earlier_one_sent_and_not_what_the_server_made_of_it() {
    stored("{'a':1,'b':1}", "{'a':2,'b':7}", "{'a':2,'b':8}");
    sent(EARLIER, Landing.merged(DOCUMENT, 2, CONFLICT), "{'a':2,'b':1}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3,'b':1}")))
        .isSettled(Resolution.MERGE, 4, "{'a':3,'b':8}");
  }

  @Test
  void an_earlier_edit_that_failed_is_skipped_back_to_the_one_before() {
    stored("{'a':1}", "{'a':2}");
    sent(STILL_EARLIER, Landing.stored(DOCUMENT, 2), "{'a':2}");
    sent(EARLIER, Landing.failed(DOCUMENT, STILL_EARLIER), "{'a':'bad'}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .isAppliedAs(3, "{'a':3}");
  }

  @Test
  void where_all_earlier_edits_failed_the_version_given_is_the_base() {
    stored("{'a':1}");
    sent(EARLIER, Landing.failed(DOCUMENT, null), null);

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .isAppliedAs(2, "{'a':3}");
  }

  @Test
  void edits_that_name_each_other_in_a_circle_end_the_search() {
    stored("{'a':1}");
    sent(EARLIER, Landing.failed(DOCUMENT, STILL_EARLIER), null);
    sent(STILL_EARLIER, Landing.failed(DOCUMENT, EARLIER), null);

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .isAppliedAs(2, "{'a':3}");
  }

  @Test
  void an_edit_waits_for_the_one_of_its_chain_that_is_not_there() {
    stored("{'a':1}");
    sent(EARLIER, Landing.failed(DOCUMENT, STILL_EARLIER), null);

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .waitsFor(STILL_EARLIER);
  }

  @Test
  void an_edit_waits_for_one_that_is_still_in_the_queue() {
    stored("{'a':1}");
    sent(EARLIER, Landing.queued(DOCUMENT), null);

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}"))).waitsFor(EARLIER);
  }

  @Test
  void an_edit_whose_predecessor_has_not_arrived_waits_for_it() {
    stored("{'a':1}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}"))).waitsFor(EARLIER);
    assertThat(outcomeOf(aDelete().basedOn(1).after(EARLIER))).waitsFor(EARLIER);
  }

  @Test
  void an_edit_of_another_document_is_no_predecessor() {
    stored("{'a':1}", "{'a':2}");
    sent(EARLIER, Landing.stored(new UUID(1, 2), 2), "{'z':1}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':3}")))
        .isRejected(ProblemCode.INVALID, "/prevOpId");
  }

  @Test
  void an_edit_after_one_that_waits_for_a_person_waits_too() {
    stored("{'a':1}", "{'a':2}");
    sent(EARLIER, Landing.inConflict(DOCUMENT, CONFLICT), "{'a':5}");

    assertThat(outcomeOf(anUpdate().basedOn(2).after(EARLIER).saying("{'a':6}")))
        .isConflict(ConflictKind.DATA_CONFLICT)
        .withBase(2, "{'a':5}")
        .wanting("{'a':6}");
  }

  @Test
  void it_waits_even_where_it_says_what_the_server_has() {
    stored("{'a':1}", "{'a':2}");
    sent(EARLIER, Landing.inConflict(DOCUMENT, CONFLICT), "{'a':5}");

    assertThat(outcomeOf(anUpdate().basedOn(1).after(EARLIER).saying("{'a':2}")))
        .isConflict(ConflictKind.VERSION_CONFLICT);
  }

  @Test
  void a_patch_is_made_whole_by_its_base() {
    stored("{'a':1,'b':1}");

    assertThat(outcomeOf(anUpdate().basedOn(1).patching("{'b':null,'c':2}")))
        .isAppliedAs(2, "{'a':1,'c':2}");
  }

  @Test
  void a_patch_of_an_older_version_is_merged() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).patching("{'b':1}")))
        .isSettled(Resolution.MERGE, 3, "{'a':2,'b':1}");
  }

  @Test
  void a_patch_that_clashes_wants_the_content_it_would_have_made() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).patching("{'a':3,'b':1}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .wanting("{'a':3,'b':1}");
  }

  @Test
  void a_patch_of_what_the_device_believed_is_applied_to_that() {
    stored("{'a':1}", "{'a':2}");

    assertThat(outcomeOf(anUpdate().basedOn(1).believing("{'a':2,'x':1}").patching("{'x':3}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .wanting("{'a':2,'x':3}");
  }

  @Test
  void a_patch_of_an_unknown_version_cannot_be_taken() {
    stored("{'a':1}");

    assertThat(outcomeOf(anUpdate().basedOn(4).patching("{'b':1}")))
        .isRejected(ProblemCode.INVALID, "/versionNumber");
  }
}
