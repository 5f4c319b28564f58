package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What is shown of the server's side of a conflict, and suggested, as time goes by. */
class SuggestionIT extends ConflictedIT {
  private void others(int operation, int version, String action, String more) {
    var change = edit(operation, action, more);
    pushByOthers(change.replace("\"versionNumber\":1", "\"versionNumber\":" + version));
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).toString();
  }

  @Test
  void while_nothing_has_happened_the_suggestion_is_that_of_the_edit() {
    var conflict = read(admin, opened());

    assertThat(text(conflict, "/suggestion/data")).isEqualTo("{\"a\":3,\"b\":1.50}");
    assertThat(conflict.at("/edits/0/suggestion/data")).isEqualTo(conflict.at("/suggestion/data"));
    assertThat(conflict.get("met")).isEmpty();
  }

  @Test
  void after_the_document_has_gone_on_both_versions_are_shown_and_the_suggestion_is_made_anew() {
    var id = opened();
    others(4, 2, "update", ",'data':{'a':2,'c':5}");

    var conflict = read(admin, id);

    assertThat(text(conflict, "/server/data")).isEqualTo("{\"a\":2,\"c\":5}");
    assertThat(text(conflict, "/server/versionNumber")).isEqualTo("3");
    assertThat(text(conflict, "/edits/0/serverVersion")).isEqualTo("2");
    assertThat(conflict.get("met")).hasSize(1);
    assertThat(text(conflict, "/met/0/versionNumber")).isEqualTo("2");
    assertThat(text(conflict, "/met/0/data")).isEqualTo("{\"a\":2}");
    assertThat(text(conflict, "/suggestion/data"))
        .isEqualTo("{\"a\":%d,\"c\":5,\"b\":1.50}".formatted(laterOf(conflict)));
    assertThat(conflict.at("/edits/0/suggestion/data").isNull()).isTrue();
    assertThat(text(conflict, "/edits/0/suggestion/strategy")).isEqualTo("\"MANUAL\"");
    assertThat(text(conflict, "/edits/0/suggestion/reason")).contains("/a", "no longer");
  }

  /** The later edit's value: none of both has a time of its own, so it is that of its arrival. */
  private static int laterOf(JsonNode conflict) {
    return conflict.at("/suggestion/data/a").intValue() == 2 ? 2 : 3;
  }

  @Test
  void nothing_is_suggested_for_a_document_that_was_deleted() {
    var id = opened();
    others(4, 2, "delete", "");

    var conflict = read(admin, id);

    assertThat(conflict.at("/suggestion/data").isNull()).isTrue();
    assertThat(text(conflict, "/suggestion/strategy")).isEqualTo("\"MANUAL\"");
    assertThat(text(conflict, "/suggestion/reason")).contains("deleted");
    assertThat(conflict.at("/edits/0/suggestion/data").isNull()).isTrue();
  }

  @Test
  void edits_that_wait_together_get_one_suggestion() {
    var id = opened();
    waiting(3, after(2) + ",'data':{'a':3,'b':1.50,'d':4}");

    var conflict = read(admin, id);

    assertThat(conflict.get("edits")).hasSize(2);
    assertThat(text(conflict, "/suggestion/strategy")).isEqualTo("\"MERGE\"");
    assertThat(text(conflict, "/suggestion/data")).isEqualTo("{\"a\":3,\"b\":1.50,\"d\":4}");
    assertThat(conflict.at("/edits/0/suggestion/data").isNull()).isTrue();
  }

  @Test
  void an_automatic_decision_that_was_taken_back_is_suggested_and_nothing_once_it_is_decided() {
    pushByOthers(edit(1, "update", ",'data':{'a':1,'b':1}"));
    assertThat(outcome(push(edit(2, "update", ",'data':{'a':1,'c':1}")))).isEqualTo("merged");
    var id = list(admin, "&automatic=true").at("/0/id").textValue();
    assertThat(read(admin, id).get("suggestion").isNull()).isTrue();
    undo(id, "{}");

    var conflict = read(admin, id);

    assertThat(text(conflict, "/suggestion/data")).isEqualTo("{\"a\":1,\"b\":1,\"c\":1}");
    assertThat(text(conflict, "/suggestion/reason")).contains("fit together");
    assertThat(text(conflict, "/met/0/versionNumber")).isEqualTo("2");
  }
}
