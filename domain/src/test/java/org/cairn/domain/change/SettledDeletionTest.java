package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.AUTHOR;
import static org.cairn.domain.change.Edit.NOON;
import static org.cairn.domain.change.Edit.aDelete;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.merge.Strategy;
import org.junit.jupiter.api.Test;

/** Deletions that meet edits, and edits that meet deletions. */
class SettledDeletionTest extends SituationUnderTerms {
  @Test
  void a_deletion_that_meets_an_edit_is_decided_by_strategy_or_a_person() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MERGE);
    assertThat(outcomeOf(aDelete().basedOn(1))).isConflict(ConflictKind.DELETE_CONFLICT);
    strategy(Strategy.SERVER_WINS);
    assertThat(outcomeOf(aDelete().basedOn(1)))
        .isSettled(Resolution.SERVER_WINS, 2, "{'a':2}")
        .because("The device deletes what others have changed");
    strategy(Strategy.CLIENT_WINS);
    assertThat(outcomeOf(aDelete().basedOn(1))).isSettled(Resolution.CLIENT_WINS, 3, null);
    strategy(Strategy.CLIENT_WINS, "/a");
    assertThat(outcomeOf(aDelete().basedOn(1))).isConflict(ConflictKind.DELETE_CONFLICT);
  }

  @Test
  void an_edit_that_meets_a_deletion_is_decided_by_strategy_or_a_person() {
    stored("{'a':1}", null);
    strategy(Strategy.MERGE);
    assertThat(outcomeOf(late("{'a':2}"))).isConflict(ConflictKind.DELETE_CONFLICT);
    strategy(Strategy.SERVER_WINS);
    assertThat(outcomeOf(late("{'a':2}"))).isSettled(Resolution.SERVER_WINS, 2, null);
    strategy(Strategy.CLIENT_WINS);
    assertThat(outcomeOf(late("{'a':2}"))).isSettled(Resolution.CLIENT_WINS, 3, "{'a':2}");
  }

  @Test
  void a_deletion_of_what_only_the_device_itself_changed_or_what_is_as_it_was_just_happens() {
    stored("{'a':1}", "{'a':2}");
    strategy(Strategy.MANUAL, "/a");
    madeBy(AUTHOR, true, 2, NOON.minusSeconds(60));
    assertThat(outcomeOf(aDelete().basedOn(1))).isAppliedAs(3, null);

    stored("{'a':1}", "{'a':2}", "{'a':1}");
    assertThat(outcomeOf(aDelete().basedOn(1))).isSettled(Resolution.CLIENT_WINS, 4, null);
  }

  @Test
  void a_device_goes_on_from_its_own_deletion_even_while_a_person_is_asked_about_others() {
    stored("{'a':1}", null);
    strategy(Strategy.MANUAL, "/a");
    history.openConflict();
    assertThat(outcomeOf(late("{'a':3}"))).isConflict(ConflictKind.DELETE_CONFLICT);

    madeBy(AUTHOR, true, 2, NOON.minusSeconds(60));
    assertThat(outcomeOf(late("{'a':3}"))).isSettled(Resolution.CLIENT_WINS, 3, "{'a':3}");
  }
}
