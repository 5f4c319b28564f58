package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.aCreate;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.junit.jupiter.api.Test;

/** Where nobody knows what both sides started from. */
class UnknownBaseTest extends SituationUnderTerms {
  @Test
  void an_edit_of_a_version_that_the_server_never_had_is_a_persons_and_nothing_is_counted() {
    stored("{'n':3,'a':1}");
    counting("/n");

    assertThat(outcomeOf(Edit.anUpdate().basedOn(7).saying("{'n':4,'a':1}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .clashingAt("/n")
        .suggesting("{'n':4,'a':1}");
    assertThat(outcomeOf(Edit.anUpdate().basedOn(7).saying("{'n':3,'a':1,'b':1}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .clashingAt();
  }

  @Test
  void two_who_create_the_same_document_have_not_counted_together() {
    stored("{'n':1,'t':'well'}");
    counting("/n");

    assertThat(outcomeOf(aCreate().saying("{'n':1,'t':'well','b':1}")))
        .isSettled(Resolution.MERGE, 2, "{'n':1,'t':'well','b':1}");
    assertThat(outcomeOf(aCreate().saying("{'n':2,'t':'well'}"))).clashingAt("/n");
  }
}
