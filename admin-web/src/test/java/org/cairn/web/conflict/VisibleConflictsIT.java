package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Conflicts whose documents leave the view of the device that has an edit in them. */
class VisibleConflictsIT extends ConflictedIT {
  private void moveAway() {
    var away = edit(4, "update", UUID.randomUUID().toString(), ",'data':{'a':2}");
    pushByOthers(away.replace("\"versionNumber\":1", "\"versionNumber\":2"));
  }

  private JsonNode own(String query) {
    return get(worker, LIST + "?limit=1" + query).json();
  }

  @Test
  void a_list_shows_what_can_be_read_and_nothing_else() {
    var conflict = opened();
    assertThat(list(worker, "")).hasSize(1);

    moveAway();

    assertProblem(get(worker, LIST + "/" + conflict), 404, "NOT_FOUND");
    assertThat(list(worker, "")).isEmpty();
    assertThat(list(admin, "")).hasSize(1);
  }

  @Test
  void pages_of_a_list_are_filled_past_what_is_not_shown() {
    var shown = openedElsewhere();
    var hidden = opened();
    var newest = openedElsewhere();
    moveAway();

    var first = own("");
    var second = own("&cursor=" + first.get("nextCursor").textValue());

    assertThat(first.at("/items/0/id").textValue()).isEqualTo(newest).isNotEqualTo(hidden);
    assertThat(second.get("items").findValuesAsText("id")).containsExactly(shown);
    assertThat(second.get("nextCursor").isNull()).isTrue();
  }

  /** In another document. */
  private String openedElsewhere() {
    var id = UUID.randomUUID().toString();
    assertThat(outcome(push(on(id, "create", 1)))).isEqualTo("applied");
    pushByOthers(on(id, "update", 2));
    return push(on(id, "update", 3)).at("/conflicts/0/conflict/id").textValue();
  }

  private String on(String id, String action, int value) {
    return "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1,'data':{'a':%d}}"
        .formatted(UUID.randomUUID(), type(), action, id, entity, value)
        .replace('\'', '"');
  }
}
