package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.AUTHOR;
import static org.cairn.domain.change.Edit.DOCUMENT;
import static org.cairn.domain.change.Edit.NOON;
import static org.cairn.domain.change.Edit.aCreate;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.merge.Strategy;
import org.junit.jupiter.api.Test;

/** What is decided without a person, and what is not. */
class SettlementTest extends SituationUnderTerms {
  private static final UUID OTHER = new UUID(2, 3);

  @Test
  void edits_of_different_members_fit_together_whatever_the_strategy() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");
    for (var strategy : Strategy.values()) {
      strategy(strategy, "/a");

      assertThat(outcomeOf(late("{'a':1,'b':9}")))
          .isSettled(Resolution.MERGE, 3, "{'a':2,'b':9}")
          .because("fit together");
    }
  }

  @Test
  void an_edit_that_brings_less_than_is_there_already_makes_no_version() {
    stored("{'a':1,'b':1}", "{'a':2,'b':2}");

    assertThat(outcomeOf(late("{'a':1,'b':2}"))).isSettled(Resolution.MERGE, 2, "{'a':2,'b':2}");
  }

  @Test
  void two_people_who_each_counted_one_more_have_counted_two() {
    stored("{'n':1}", "{'n':2}");
    counting("/n");

    assertThat(outcomeOf(late("{'n':2}"))).isSettled(Resolution.MERGE, 3, "{'n':3}");
  }

  @Test
  void what_a_device_counted_and_sends_again_is_counted_once() {
    stored("{'n':1}", "{'n':2}");
    counting("/n");
    madeBy(AUTHOR, true, 2, NOON);

    assertThat(outcomeOf(late("{'n':2}"))).isUnchangedAt(2);
  }

  @Test
  void the_same_edit_by_two_people_is_one_where_neither_counted() {
    stored("{'a':1,'n':1}", "{'a':2,'n':1}");
    counting("/n");

    assertThat(outcomeOf(late("{'a':2,'n':1}"))).isUnchangedAt(2);
  }

  @Test
  void what_clashes_is_a_persons_with_the_later_value_suggested() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");
    strategy(Strategy.MERGE);

    assertThat(outcomeOf(late("{'a':3,'b':9}")))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .clashingAt("/a")
        .suggesting("{'a':3,'b':9}");
  }

  @Test
  void the_types_strategy_decides_a_clash() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");

    strategy(Strategy.SERVER_WINS);
    assertThat(outcomeOf(late("{'a':3,'b':1}")))
        .isSettled(Resolution.SERVER_WINS, 2, "{'a':2,'b':1}")
        .because("server");
    assertThat(outcomeOf(late("{'a':3,'b':9}"))).isSettled(Resolution.MERGE, 3, "{'a':2,'b':9}");
    strategy(Strategy.CLIENT_WINS);
    assertThat(outcomeOf(late("{'a':3,'b':1}")))
        .isSettled(Resolution.CLIENT_WINS, 3, "{'a':3,'b':1}");
    strategy(Strategy.LATEST);
    assertThat(outcomeOf(late("{'a':3,'b':1}")))
        .isSettled(Resolution.CLIENT_WINS, 3, "{'a':3,'b':1}");
    assertThat(outcomeOf(late("{'a':3,'b':1}").at(MORNING.minusSeconds(1))))
        .isSettled(Resolution.SERVER_WINS, 2, "{'a':2,'b':1}");
  }

  @Test
  void one_persons_later_edit_counts_and_another_persons_only_within_minutes() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MERGE);
    madeBy(AUTHOR, false, 2, MORNING);

    assertThat(outcomeOf(late("{'a':3}")))
        .isSettled(Resolution.CLIENT_WINS, 3, "{'a':3}")
        .because("same person");
    madeBy(SOMEBODY, false, 2, NOON.minusSeconds(299));
    assertThat(outcomeOf(late("{'a':3}"))).isSettled(Resolution.CLIENT_WINS, 3, "{'a':3}");
    madeBy(SOMEBODY, false, 2, NOON.minusSeconds(301));
    assertThat(outcomeOf(late("{'a':3}"))).isConflict(ConflictKind.VERSION_CONFLICT);
  }

  @Test
  void critical_members_are_always_a_persons() {
    stored("{'a':1}", "{'a':2}");
    madeBy(AUTHOR, false, 2, MORNING);
    for (var strategy : Strategy.values()) {
      strategy(strategy, "/a");

      assertThat(outcomeOf(late("{'a':3}"))).clashingAt("/a");
    }
  }

  @Test
  void an_answer_goes_before_none_where_the_strategy_is_to_merge() {
    stored("{'a':1,'b':1}", "{'a':null,'b':1}");
    strategy(Strategy.MERGE);

    assertThat(outcomeOf(late("{'a':3,'b':1}")))
        .isSettled(Resolution.CLIENT_WINS, 3, "{'a':3,'b':1}")
        .because("answer");
    strategy(Strategy.MANUAL);
    assertThat(outcomeOf(late("{'a':3,'b':1}"))).clashingAt("/a");
  }

  @Test
  void a_device_does_not_clash_with_what_it_wrote_itself() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}", "{'a':2,'b':5}");
    strategy(Strategy.MANUAL, "/a");
    madeBy(AUTHOR, true, 2, NOON.minusSeconds(60));
    sent(OWN, Landing.stored(DOCUMENT, 2), "{'a':2,'b':1}");

    assertThat(outcomeOf(late("{'a':3,'b':1}"))).isSettled(Resolution.MERGE, 4, "{'a':3,'b':5}");
    assertThat(outcomeOf(late("{'a':3,'b':7}"))).clashingAt("/b");
  }

  @Test
  void what_another_wrote_into_an_item_is_not_its_own_because_it_stands_where_its_own_item_did() {
    stored(
        "{'l':[{'id':1,'r':'x'},{'id':2,'r':'y'}]}",
        "{'l':[{'id':1,'r':'z'},{'id':2,'r':'y'}]}",
        "{'l':[{'id':2,'r':'z'},{'id':1,'r':'z'}]}");
    strategy(Strategy.MANUAL);
    madeBy(AUTHOR, true, 2, NOON.minusSeconds(60));
    sent(OWN, Landing.stored(DOCUMENT, 2), "{'l':[{'id':1,'r':'z'},{'id':2,'r':'y'}]}");

    assertThat(outcomeOf(late("{'l':[{'id':1,'r':'z'},{'id':2,'r':'q'}]}"))).clashingAt("/l/0/r");
    assertThat(outcomeOf(late("{'l':[{'id':1,'r':'q'},{'id':2,'r':'y'}]}")))
        .isSettled(Resolution.MERGE, 4, "{'l':[{'id':2,'r':'z'},{'id':1,'r':'q'}]}");
  }

  @Test
  void an_item_that_another_removed_was_not_removed_by_the_device_itself() {
    stored(
        "{'l':[{'id':1,'r':'x'},{'id':2,'r':'y'}]}",
        "{'a':2,'l':[{'id':1,'r':'x'},{'id':2,'r':'y'}]}",
        "{'a':2,'l':[{'id':2,'r':'y'}]}");
    strategy(Strategy.MANUAL);
    madeBy(AUTHOR, true, 2, NOON.minusSeconds(60));
    sent(OWN, Landing.stored(DOCUMENT, 2), "{'a':2,'l':[{'id':1,'r':'x'},{'id':2,'r':'y'}]}");

    assertThat(outcomeOf(late("{'a':2,'l':[{'id':1,'r':'q'},{'id':2,'r':'y'}]}")))
        .clashingAt("/l/1");
  }

  @Test
  void an_older_edit_of_the_device_that_arrives_late_does_not_undo_its_newer_one() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MERGE);
    madeBy(AUTHOR, true, 2, NOON.plusSeconds(60));
    sent(OWN, Landing.stored(DOCUMENT, 2), "{'a':2}");

    assertThat(outcomeOf(late("{'a':3}"))).isSettled(Resolution.SERVER_WINS, 2, "{'a':2}");
    strategy(Strategy.MANUAL);
    assertThat(outcomeOf(late("{'a':3}"))).clashingAt("/a");
  }

  @Test
  void nothing_is_decided_while_a_person_is_asked_but_what_fits_goes_on() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");
    strategy(Strategy.CLIENT_WINS);
    history.openConflict();

    assertThat(outcomeOf(late("{'a':3,'b':1}"))).isConflict(ConflictKind.VERSION_CONFLICT);
    assertThat(outcomeOf(late("{'a':1,'b':2}"))).isSettled(Resolution.MERGE, 3, "{'a':2,'b':2}");
  }

  @Test
  void an_edit_after_one_that_waits_is_not_decided_either() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");
    strategy(Strategy.CLIENT_WINS);
    sent(EARLIER, Landing.inConflict(DOCUMENT, CONFLICT), "{'a':1,'b':5}");

    assertThat(outcomeOf(late("{'a':1,'b':6}").after(EARLIER)))
        .isConflict(ConflictKind.VERSION_CONFLICT);
  }

  @Test
  void an_edit_after_one_that_was_overruled_is_merged_from_what_that_one_sent() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");
    sent(EARLIER, Landing.overruled(DOCUMENT, 2, CONFLICT), "{'a':9,'b':1}");

    assertThat(outcomeOf(late("{'a':9,'b':5}").after(EARLIER)))
        .isSettled(Resolution.MERGE, 3, "{'a':2,'b':5}");
  }

  @Test
  void an_edit_after_one_that_was_merged_into_what_it_said_is_simply_the_next() {
    stored("{'a':1}", "{'a':2}");
    sent(EARLIER, Landing.merged(DOCUMENT, 2, CONFLICT), "{'a':2}");

    assertThat(outcomeOf(late("{'a':3}").after(EARLIER))).isAppliedAs(3, "{'a':3}");
  }

  @Test
  void a_move_goes_with_the_merge_unless_others_moved_the_document_too() {
    stored("{'a':1,'b':1}", "{'a':2,'b':1}");

    assertThat(outcomeOf(late("{'a':1,'b':2}").inEntity(OTHER)))
        .isSettled(Resolution.MERGE, 3, "{'a':2,'b':2}");
    moved(new UUID(2, 9));
    assertThat(outcomeOf(late("{'a':1,'b':2}").inEntity(OTHER)))
        .isConflict(ConflictKind.VERSION_CONFLICT)
        .in(OTHER);
  }

  @Test
  void two_creations_of_one_id_are_put_together_where_they_do_not_clash() {
    stored("{'a':1}");

    assertThat(outcomeOf(aCreate().saying("{'a':1,'b':2}")))
        .isSettled(Resolution.MERGE, 2, "{'a':1,'b':2}");
    assertThat(outcomeOf(aCreate().saying("{'a':3,'b':2}")))
        .isConflict(ConflictKind.CREATE_CONFLICT)
        .clashingAt("/a");
  }
}
