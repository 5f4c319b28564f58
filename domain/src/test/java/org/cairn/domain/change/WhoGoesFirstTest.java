package org.cairn.domain.change;

import static org.cairn.domain.change.Edit.AUTHOR;
import static org.cairn.domain.change.Edit.NOON;
import static org.cairn.domain.change.OutcomeAssert.assertThat;

import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.merge.Strategy;
import org.junit.jupiter.api.Test;

/** Of several versions between, those that changed the place count. */
class WhoGoesFirstTest extends SituationUnderTerms {
  @Test
  void it_is_who_changed_the_very_place_that_an_edit_is_compared_with() {
    stored("{'x':1,'y':1}", "{'x':2,'y':1}", "{'x':2,'y':2}");
    madeBy(SOMEBODY, false, 2, MORNING);
    madeBy(SOMEBODY, false, 3, NOON.plusSeconds(7_200));

    strategy(Strategy.LATEST);
    assertThat(outcomeOf(late("{'x':3,'y':1}")))
        .isSettled(Resolution.MERGE, 4, "{'x':3,'y':2}")
        .because("/x: this edit is the later");
    strategy(Strategy.MERGE);
    assertThat(outcomeOf(late("{'x':3,'y':1}"))).suggesting("{'x':3,'y':2}");
    madeBy(AUTHOR, false, 2, MORNING);
    assertThat(outcomeOf(late("{'x':3,'y':1}")))
        .isSettled(Resolution.MERGE, 4, "{'x':3,'y':2}")
        .because("same person");
  }
}
