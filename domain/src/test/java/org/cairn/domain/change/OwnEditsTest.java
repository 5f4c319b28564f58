package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.AUTHOR;
import static org.cairn.domain.change.Edit.DOCUMENT;
import static org.cairn.domain.change.Edit.NOON;
import static org.cairn.domain.change.Edit.aCreate;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeRule;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Strategy;
import org.cairn.domain.merge.Treatment;
import org.junit.jupiter.api.Test;

/** A device that does not name its edits before one has them still, and never meets itself. */
class OwnEditsTest extends SituationUnderTerms {
  private static final Instant BEFORE = NOON.minusSeconds(60);

  @Test
  void what_it_counted_before_is_the_base_of_what_it_counts_next() {
    stored("{'n':3}", "{'n':4}");
    counting("/n");
    madeBy(AUTHOR, true, 2, BEFORE);

    assertThat(outcomeOf(late("{'n':5}"))).isAppliedAs(3, "{'n':5}");
  }

  @Test
  void what_others_changed_meanwhile_is_merged_with_it() {
    stored("{'n':1,'a':1}", "{'n':2,'a':1}", "{'n':2,'a':2}");
    counting("/n");
    madeBy(AUTHOR, true, 2, BEFORE);

    assertThat(outcomeOf(late("{'n':3,'a':1}"))).isSettled(Resolution.MERGE, 4, "{'n':3,'a':2}");
  }

  @Test
  void of_one_that_was_merged_it_goes_on_from_what_it_had_sent() {
    stored("{'n':1,'a':1}", "{'n':1,'a':2}", "{'n':2,'a':2}");
    counting("/n");
    madeBy(AUTHOR, true, 3, BEFORE);
    sent(OWN, Landing.merged(DOCUMENT, 3, CONFLICT), "{'n':2,'a':1}");
    history.kept(new KeptEdit(OWN, 1, 2, BEFORE));

    assertThat(outcomeOf(late("{'n':5,'a':1}"))).isSettled(Resolution.MERGE, 4, "{'n':5,'a':2}");
  }

  @Test
  void what_it_wrote_after_it_had_seen_more_is_not_what_an_older_form_of_it_was_made_from() {
    stored("{'c':0,'y':0}", "{'c':1,'y':0}", "{'c':1,'y':1}");
    strategy(Strategy.MERGE, "/c");
    madeBy(AUTHOR, true, 3, BEFORE);

    assertThat(outcomeOf(late("{'c':5,'y':0}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .clashingAt("/c")
        .withBase(1, "{'c':0,'y':0}");
  }

  @Test
  void one_that_waits_for_a_person_takes_the_next_with_it() {
    stored("{'n':1,'a':1}", "{'n':1,'a':2}");
    counting("/n");
    history.openConflict();
    sent(OWN, Landing.inConflict(DOCUMENT, CONFLICT), "{'n':2,'a':3}");
    history.kept(new KeptEdit(OWN, 1, 2, BEFORE));

    assertThat(outcomeOf(late("{'n':3,'a':3}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .withBase(1, "{'n':2,'a':3}");
  }

  @Test
  void one_that_was_overruled_is_still_what_the_device_had() {
    stored("{'n':1,'a':1}", "{'n':1,'a':2}");
    counting("/n");
    sent(OWN, Landing.overruled(DOCUMENT, 2, CONFLICT), "{'n':2,'a':3}");
    history.kept(new KeptEdit(OWN, 1, 2, BEFORE));

    assertThat(outcomeOf(late("{'n':3,'a':3}"))).isSettled(Resolution.MERGE, 3, "{'n':2,'a':2}");
  }

  @Test
  void one_that_met_the_version_it_names_may_have_been_given_up_for_what_the_server_says() {
    stored("{'a':1,'b':1}", "{'a':1,'b':2}");
    counting("/n");
    sent(OWN, Landing.inConflict(DOCUMENT, CONFLICT), "{'a':9}");
    history.kept(new KeptEdit(OWN, 1, 1, BEFORE));

    assertThat(outcomeOf(late("{'a':1,'b':1,'c':1}")))
        .isSettled(Resolution.MERGE, 3, "{'a':1,'b':2,'c':1}");
  }

  @Test
  void what_its_clock_says_is_older_was_not_made_on_top_of_it() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MANUAL);
    madeBy(AUTHOR, true, 2, NOON.plusSeconds(1));

    assertThat(outcomeOf(late("{'a':3}"))).clashingAt("/a");
  }

  @Test
  void a_document_that_it_creates_again_with_more_in_it_goes_on_from_the_first() {
    stored("{'n':3}");
    counting("/n");
    madeBy(AUTHOR, true, 1, BEFORE);

    assertThat(outcomeOf(aCreate().saying("{'n':3,'y':1}"))).isAppliedAs(2, "{'n':3,'y':1}");
  }

  @Test
  void an_edit_of_another_device_is_not_its_own() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MANUAL);
    madeBy(AUTHOR, false, 2, BEFORE);

    assertThat(outcomeOf(late("{'a':3}"))).clashingAt("/a");
  }

  @Test
  void a_text_that_it_goes_on_adding_to_fits_though_others_added_before_it() {
    stored("{'t':'A'}", "{'t':'A ana'}", "{'t':'A ana ben1'}");
    terms =
        new MergeTerms(
            Strategy.MANUAL,
            MergePolicy.of(
                Map.of(JsonPointer.compile("/t"), Treatment.of(MergeRule.APPEND)), List.of()),
            MergeTerms.USUAL.safety());
    sent(EARLIER, Landing.merged(DOCUMENT, 3, CONFLICT), "{'t':'A ben1'}");

    assertThat(outcomeOf(late("{'t':'A ben1 ben2'}").after(EARLIER)))
        .isSettled(Resolution.MERGE, 4, "{'t':'A ana ben1 ben2'}");
  }

  @Test
  void the_edit_itself_is_not_before_it() {
    stored("{'a':1}", "{'a':2}", "{'a':9}");
    strategy(Strategy.MANUAL);
    history.replace(new Step(2, new UUID(9, 9), true, theirs(2, BEFORE).authored(), BEFORE));

    assertThat(outcomeOf(late("{'a':2}"))).withBase(1, "{'a':1}");
  }
}
