package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small edits of large documents: what a batch may cost although its body is short. */
class LargeDocumentsTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final int LARGE = 4_900_000;

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private JsonNode push(String changes) {
    return server.result("{'changes':[" + changes + "]}");
  }

  private String change(String action, int document, int version, String content) {
    return "{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':%d,%s}"
        .formatted(
            new UUID(30, ++operations), action, new UUID(20, document), ENTITY, version, content);
  }

  private void createLarge(int document) {
    var text = "'data':{'text':'" + "x".repeat(LARGE) + "'}";
    assertThat(push(change("create", document, 1, text)).path("successful")).hasSize(1);
  }

  @Test
  void a_patch_never_makes_a_document_larger_than_one_could_be_sent() {
    createLarge(1);
    var grown = change("update", 1, 1, "'patch':{'more':'" + "y".repeat(200_000) + "'}");

    var answer = push(grown + "," + change("create", 2, 1, "'data':{}"));

    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("TOO_LARGE");
    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/patch");
    assertThat(answer.path("successful")).hasSize(1);
  }

  @Test
  void a_batch_that_touches_too_much_at_once_is_refused_as_a_whole() {
    IntStream.range(0, 5).forEach(this::createLarge);
    var patches =
        IntStream.range(0, 5)
            .mapToObj(i -> change("update", i, 1, "'patch':{'a':1}"))
            .collect(Collectors.joining(","));

    assertThatThrownBy(() -> push(patches))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.code()).isEqualTo(ProblemCode.TOO_LARGE));
    assertThat(server.stores.headRows.values()).allMatch(head -> head.version() == 1);
  }

  private void changeByOthers(int document, String content) {
    server.resultForOthers("{'changes':[" + change("update", document, 1, content) + "]}");
  }

  private void assertTooMuch(String changes) {
    assertThatThrownBy(() -> push(changes))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.code()).isEqualTo(ProblemCode.TOO_LARGE));
  }

  @Test
  void what_small_edits_make_of_large_documents_counts_where_they_do_not_fit() {
    IntStream.range(0, 4).forEach(this::createLarge);
    IntStream.range(0, 4).forEach(i -> changeByOthers(i, "'data':{'text':'y'}"));

    assertTooMuch(
        IntStream.range(0, 4)
            .mapToObj(i -> change("update", i, 1, "'patch':{'a':1}"))
            .collect(Collectors.joining(",")));
    assertThat(push(change("update", 0, 1, "'patch':{'a':1}")).at("/successful/0/outcome").asText())
        .isEqualTo("merged");
  }

  @Test
  void waiting_edits_that_a_batch_goes_on_from_count() {
    var chained = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      push(change("create", i, 1, "'data':{'text':'x'}"));
      changeByOthers(i, "'data':{'text':'y'}");
      var large = "'data':{'text':'" + "z".repeat(LARGE) + "'}";
      assertThat(push(change("update", i, 1, large)).path("conflicts")).hasSize(1);
      chained.add(change("delete", i, 1, "'prevOpId':'" + new UUID(30, operations) + "'"));
    }

    assertTooMuch(String.join(",", chained));
    assertThat(push(chained.get(0)).path("conflicts")).hasSize(1);
  }

  @Test
  void an_answer_leaves_out_what_would_make_it_too_long_and_says_so() {
    createLarge(1);
    var other = "'data':{'text':'" + "y".repeat(LARGE) + "'}";
    server.resultForOthers("{'changes':[" + change("update", 1, 1, other) + "]}");

    var conflict = push(change("update", 1, 1, "'data':{'text':'z'}")).at("/conflicts/0/conflict");

    assertThat(conflict.at("/server/data/text").asText()).hasSize(LARGE);
    assertThat(conflict.at("/server/dataLeftOut").isMissingNode()).isTrue();
    assertThat(conflict.at("/base/data").isNull()).isTrue();
    assertThat(conflict.at("/base/dataLeftOut").asBoolean()).isTrue();
  }
}
