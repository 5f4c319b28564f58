package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operation is one edit for ever, wherever the first one of its id ended. */
class ReusedOperationsTest extends EditsOfOneDocument {
  @BeforeEach
  void create() {
    create("{'a':1}");
  }

  private void assertRefused(JsonNode answer, String content) {
    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/opId");
    assertThat(server.stores.failed.values())
        .extracting(row -> new String(row.payload(), StandardCharsets.UTF_8))
        .anyMatch(kept -> kept.contains(content));
  }

  private int versions() {
    return server.stores.history.get(DOCUMENT).size();
  }

  @Test
  void one_that_waits_is_not_stored_when_it_comes_again_with_the_present_version() {
    pushByOthers(edit(2, "update", 1, ",'data':{'a':2}"));
    var waits = push(edit(3, "update", 1, ",'data':{'a':3}")).at("/conflicts/0/conflict/id");

    var again = push(edit(3, "update", 2, ",'data':{'a':3}"));

    assertThat(again.at("/conflicts/0/conflict/id")).isEqualTo(waits);
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void one_that_waits_is_refused_with_another_content() {
    pushByOthers(edit(2, "update", 1, ",'data':{'a':2}"));
    push(edit(3, "update", 1, ",'data':{'a':3}"));

    assertRefused(push(edit(3, "update", 2, ",'data':{'a':33}")), "33");
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void one_that_changed_nothing_is_refused_with_another_content() {
    push(edit(2, "update", 1, ",'data':{'a':1}"));

    assertRefused(push(edit(2, "update", 1, ",'data':{'a':22}")), "22");
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void one_that_was_stored_is_refused_with_another_content() {
    push(edit(2, "update", 1, ",'data':{'a':2}"));

    assertRefused(push(edit(2, "update", 1, ",'data':{'a':22}")), "22");
    assertRefused(push(edit(2, "update", 2, ",'data':{'a':23}")), "23");
    assertRefused(push(edit(2, "update", 2, ",'patch':{'b':24}")), "24");
    assertRefused(push(edit(2, "delete", 2, "")), "delete");
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void a_patch_that_was_stored_is_known_again_by_what_it_changed() {
    var patch = edit(2, "update", 1, ",'patch':{'b':2,'a':null}");
    push(patch);
    push(edit(3, "update", 2, ",'data':{'c':3}"));

    assertThat(push(patch).at("/successful/0/outcome").asText()).isEqualTo("duplicate");
    assertRefused(push(edit(2, "update", 1, ",'patch':{'b':22}")), "22");
  }

  @Test
  void what_was_refused_for_its_new_content_is_still_known_by_its_old_one() {
    var stored = edit(2, "update", 1, ",'data':{'a':2}");
    push(stored);
    push(edit(2, "update", 1, ",'data':{'a':22}"));

    assertThat(push(stored).at("/successful/0/outcome").asText()).isEqualTo("duplicate");
    assertThat(
            push(edit(4, "update", 1, ",'prevOpId':'" + op(2) + "','data':{'a':4}"))
                .at("/successful/0/outcome")
                .asText())
        .isEqualTo("applied");
  }

  @Test
  void one_that_was_stored_is_known_although_its_type_refuses_such_contents_by_now() {
    var visit =
        "{'changes':["
            + edit(2, "create", 1, ",'data':{'a':1}")
                .replace("note", "visit")
                .replace(DOCUMENT.toString(), new UUID(20, 2).toString())
            + "]}";
    server.push(visit, "visit=1");

    assertThat(server.result(visit).at("/successful/0/outcome").asText()).isEqualTo("duplicate");
  }

  @Test
  void one_that_fails_again_keeps_its_id_and_tells_of_its_last_attempt() {
    var first = push(edit(2, "update", 1, ",'data':{'a':'x'}")).at("/failed/0/failedOperationId");
    var more = ",'prevOpId':'" + op(1) + "','data':{'a':'y'}";
    var second = push(edit(2, "update", 1, more)).at("/failed/0/failedOperationId");

    assertThat(second).isEqualTo(first);
    assertThat(server.stores.failed.get(op(2)).prevOpId()).isEqualTo(op(1));
  }

  @Test
  void one_that_is_taken_after_it_failed_settles_its_failure() {
    push(edit(2, "update", 1, ",'data':{'a':'x'}"));
    push(edit(3, "update", 1, ",'data':{'a':'x'}"));

    push(edit(2, "update", 1, ",'data':{'a':2}"));

    assertThat(server.stores.failures.settled).containsOnlyKeys(op(2));
  }
}
