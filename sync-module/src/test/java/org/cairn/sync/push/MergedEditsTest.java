package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Origin;
import org.cairn.sync.type.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two devices edit one document, one of them offline. */
class MergedEditsTest extends EditsOfOneDocument {
  @BeforeEach
  void create() {
    create("{'a':1,'b':1,'c':1}");
    pushByOthers(edit(2, "update", ",'data':{'a':2,'b':1,'c':1}"));
  }

  private void assertSays(int version, String content) {
    var versions = server.stores.history.get(DOCUMENT);
    assertThat(versions).hasSize(version);
    assertThat(versions.get(version - 1).content().tree()).isEqualTo(Types.json(content));
  }

  @Test
  void what_fits_together_is_merged_and_told_with_the_document() {
    var merged = push(edit(3, "update", ",'data':{'a':1,'b':5,'c':1}")).at("/successful/0");

    assertThat(merged.path("outcome").asText()).isEqualTo("merged");
    assertThat(merged.path("versionNumber").asInt()).isEqualTo(3);
    assertThat(merged.path("data")).isEqualTo(Types.json("{'a':2,'b':5,'c':1}"));
    assertSays(3, "{'a':2,'b':5,'c':1}");
    var revision = server.stores.history.get(DOCUMENT).get(2);
    assertThat(revision.source().origin()).isEqualTo(Origin.MERGE);
  }

  @Test
  void a_merge_is_remembered_with_what_the_device_sent_and_how_it_was_decided() {
    push(edit(3, "update", ",'data':{'a':1,'b':5,'c':1}"));

    var kept = server.stores.edits.get(op(3));
    assertThat(new String(kept.edit().device())).isEqualTo("{\"a\":1,\"b\":5,\"c\":1}");
    var decision = server.stores.conflicts.decisions.get(kept.conflictId());
    assertThat(decision.resolution()).isEqualTo(Resolution.MERGE);
    assertThat(decision.resultVersion()).isEqualTo(3);
    assertThat(decision.decidedBy()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"true, 3", "false, 4"})
  void which_of_two_edits_is_the_later_is_told_by_clocks_that_are_put_right(
      boolean tellsItsTime, int later) {
    var others = ",'updatedAt':'2026-03-01T08:00:00Z','data':{'a':4,'b':1,'c':1}";
    pushByOthers(edit(3, "update", 2, others));
    // Two hours behind: by the server's clock it was made a minute ago.
    var device = ",'updatedAt':'2026-03-01T07:29:00Z','data':{'a':3,'b':1,'c':1}";
    var time = tellsItsTime ? "'deviceTime':'2026-03-01T07:30:00Z'," : "";

    var answer = server.result("{%s'changes':[%s]}".formatted(time, edit(4, "update", 2, device)));

    assertThat(suggested(answer)).isEqualTo(later);
  }

  private static int suggested(JsonNode answer) {
    return answer.at("/conflicts/0/conflict/suggestion/data/a").asInt();
  }

  @Test
  void the_next_edit_of_the_chain_does_not_set_back_what_others_changed() {
    push(edit(3, "update", ",'data':{'a':1,'b':5,'c':1}"));

    push(edit(4, "update", after(3) + ",'data':{'a':1,'b':5,'c':7}"));

    assertSays(4, "{'a':2,'b':5,'c':7}");
  }

  @Test
  void a_chain_in_one_batch_is_merged_edit_by_edit() {
    var answer =
        push(
            edit(3, "update", ",'data':{'a':1,'b':5,'c':1}"),
            edit(4, "update", after(3) + ",'data':{'a':1,'b':6,'c':1}"),
            edit(5, "update", after(4) + ",'patch':{'c':8}"));

    assertThat(answer.path("successful")).hasSize(3);
    assertSays(5, "{'a':2,'b':6,'c':8}");
  }

  @Test
  void an_edit_that_names_none_before_it_goes_on_from_what_the_device_had_sent() {
    push(edit(3, "update", ",'data':{'a':1,'b':5,'c':1}"));

    push(edit(4, "update", ",'data':{'a':1,'b':5,'c':7}"));
    assertSays(4, "{'a':2,'b':5,'c':7}");

    push(
        edit(5, "update", ",'data':{'a':1,'b':6,'c':7}"),
        edit(6, "update", ",'data':{'a':1,'b':6,'c':8}"));
    assertSays(6, "{'a':2,'b':6,'c':8}");
  }

  @Test
  void one_that_names_none_before_it_waits_with_what_the_device_had_sent() {
    push(edit(3, "update", ",'data':{'a':9,'b':1,'c':1}"));

    var same = push(edit(4, "update", ",'data':{'a':9,'b':1,'c':7}"));
    push(
        edit(5, "update", ",'data':{'a':9,'b':6,'c':7}"),
        edit(6, "update", ",'data':{'a':9,'b':6,'c':8}"));

    assertThat(same.path("conflicts")).hasSize(1);
    assertThat(new String(server.stores.edits.get(op(4)).edit().base()))
        .isEqualTo("{\"a\":9,\"b\":1,\"c\":1}");
    assertThat(new String(server.stores.edits.get(op(6)).edit().base()))
        .isEqualTo("{\"a\":9,\"b\":6,\"c\":7}");
  }

  @Test
  void a_merged_edit_that_comes_again_is_known_by_what_it_carried() {
    var edit = edit(3, "update", ",'data':{'a':1,'b':5,'c':1}");
    push(edit);

    var again = push(edit).at("/successful/0");

    assertThat(again.path("outcome").asText()).isEqualTo("duplicate");
    assertThat(again.path("versionNumber").asInt()).isEqualTo(3);
    assertThat(push(edit.replace("'b':5", "'b':6")).at("/failed/0/error/pointer").asText())
        .isEqualTo("/opId");
    assertSays(3, "{'a':2,'b':5,'c':1}");
  }

  @Test
  void what_a_merge_makes_is_judged_by_the_type_and_left_to_a_person_where_it_does_not_fit() {
    var id = new UUID(20, 2);
    var pair = edit(6, "create", ",'data':{'x':1}");
    var type = "'type':'pair'";
    server.result("{'changes':[" + of(id, pair, type) + "]}");
    pushByOthers(of(id, edit(7, "update", ",'data':{'x':1,'y':1}"), type));

    var answer = push(of(id, edit(8, "update", ",'data':{'x':1,'z':1}"), type));

    assertThat(answer.at("/conflicts/0/conflict/suggestion/reason").asText())
        .contains("not fit its type");
    assertThat(server.stores.history.get(id)).hasSize(2);
  }

  private static String of(UUID document, String edit, String type) {
    return edit.replace(DOCUMENT.toString(), document.toString()).replace("'type':'note'", type);
  }

  @Test
  void what_is_decided_against_the_device_is_told_as_a_conflict_that_is_over() {
    var id = new UUID(20, 3);
    var type = "'type':'law'";
    server.result("{'changes':[" + of(id, edit(6, "create", ",'data':{'a':1}"), type) + "]}");
    pushByOthers(of(id, edit(7, "update", ",'data':{'a':2}"), type));
    var late = of(id, edit(8, "update", ",'data':{'a':3}"), type);

    var conflict = push(late).at("/conflicts/0/conflict");
    var again = push(late).at("/conflicts/0/conflict");

    assertThat(conflict.path("resolution").asText()).isEqualTo("SERVER_WINS");
    assertThat(again.path("resolution").asText()).isEqualTo("SERVER_WINS");
    assertThat(again.path("id")).isEqualTo(conflict.path("id"));
    assertThat(server.stores.history.get(id)).hasSize(2);
    var next = of(id, edit(9, "update", after(8) + ",'data':{'a':3,'b':1}"), type);
    assertThat(push(next).at("/successful/0/data")).isEqualTo(Types.json("{'a':2,'b':1}"));
  }
}
