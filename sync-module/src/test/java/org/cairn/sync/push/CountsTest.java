package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.document.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents whose numbers, texts or levels would become too large by what is made of them. */
class CountsTest {
  static final String TYPE =
      "{'name':'count','version':1,'schema':{},'critical':['/c'],'merge':{'fields':"
          + "{'/n':{'rule':'sum'},'/t':{'rule':'append'}}}}";
  private static final UUID ENTITY = new UUID(10, 1);
  private static final int DOCUMENT = 1;

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private String change(String action, int document, int version, String content) {
    return "{'opId':'%s','type':'count','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':%d,%s}"
        .formatted(
            new UUID(30, ++operations), action, new UUID(20, document), ENTITY, version, content);
  }

  private JsonNode push(String changes) {
    return server.result("{'changes':[" + changes + "]}");
  }

  private void create(String content) {
    assertThat(push(change("create", DOCUMENT, 1, "'data':" + content)).path("successful"))
        .hasSize(1);
  }

  private JsonNode update(int version, String content) {
    return push(change("update", DOCUMENT, version, content));
  }

  private void updateByOthers(int version, String content) {
    server.resultForOthers("{'changes':[" + change("update", DOCUMENT, version, content) + "]}");
  }

  private Revision newest() {
    var versions = server.stores.history.get(new UUID(20, DOCUMENT));
    return versions.get(versions.size() - 1);
  }

  private void assertRefused(JsonNode answer, String code, String pointer) {
    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo(code);
    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo(pointer);
  }

  @Test
  void a_number_beyond_the_limits_fails_alone() {
    var answer =
        push(
            change("create", 1, 1, "'data':{'n':1e1500}")
                + ","
                + change("create", 2, 1, "'data':{'n':" + "9".repeat(1_001) + "}")
                + ","
                + change("create", 3, 1, "'data':" + "{'a':".repeat(61) + "1" + "}".repeat(61))
                + ","
                + change("create", 4, 1, "'data':{'n':1e999}"));

    assertThat(answer.path("failed")).hasSize(3);
    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("INVALID");
    assertThat(answer.at("/failed/0/error/message").asText()).isEqualTo(ContentLimits.NUMBER);
    assertThat(answer.at("/failed/1/error/pointer").asText()).isEqualTo("/data/n");
    assertThat(answer.at("/failed/2/error/pointer").asText()).isEqualTo("/data" + "/a".repeat(60));
    assertThat(answer.path("successful")).hasSize(1);
  }

  @Test
  void two_counts_that_are_too_large_together_wait_for_a_person() {
    create("{'n':1}");
    updateByOthers(1, "'data':{'n':9e999}");

    var answer = update(1, "'data':{'n':8e999}");

    var conflict = answer.at("/conflicts/0/conflict");
    assertThat(conflict.path("clashes").toString()).isEqualTo("[\"/n\"]");
    assertThat(newest().version()).isEqualTo(2);
  }

  @Test
  void two_who_count_the_same_too_large_number_are_two() {
    create("{'n':1}");
    updateByOthers(1, "'data':{'n':9e999}");

    var answer = update(1, "'data':{'n':9e999}");

    assertThat(answer.path("conflicts")).hasSize(1);
    assertThat(answer.path("successful")).isEmpty();
  }

  @Test
  void two_texts_that_are_too_long_together_wait_for_a_person() {
    create("{'t':''}");
    var part = "x".repeat(2_600_000);
    updateByOthers(1, "'data':{'t':'" + part + "'}");

    var answer = update(1, "'data':{'t':'y" + part + "'}");

    assertThat(answer.at("/conflicts/0/conflict/clashes").toString()).isEqualTo("[\"/t\"]");
    assertThat(newest().version()).isEqualTo(2);
  }

  @Test
  void a_suggestion_that_could_not_be_kept_is_none() {
    create("{'a':1,'b':1,'c':1}");
    var part = "x".repeat(2_600_000);
    updateByOthers(1, "'data':{'a':'" + part + "','b':1,'c':2}");

    var conflict = update(1, "'data':{'a':1,'b':'" + part + "','c':3}").at("/conflicts/0/conflict");

    assertThat(conflict.at("/suggestion/strategy").asText()).isEqualTo("MANUAL");
    assertThat(conflict.at("/suggestion/data").isNull()).isTrue();
    assertThat(conflict.path("clashes").toString()).isEqualTo("[\"/c\"]");
  }

  /** A document from before there were limits, as its store has it. */
  private void holdsAlready(String content) {
    UnaryOperator<Revision> poisoned =
        it ->
            new Revision(
                it.documentId(),
                it.version(),
                it.typeId(),
                it.entityId(),
                Content.stored(content.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                it.source(),
                it.vouched());
    server.stores.history.get(new UUID(20, DOCUMENT)).replaceAll(poisoned);
  }

  @Test
  void a_document_that_is_beyond_the_limits_already_keeps_nobody_from_others() {
    create("{'n':1,'a':1}");
    holdsAlready("{'n':" + "9".repeat(1_501) + ",'a':1}");

    var answer =
        push(
            change("update", DOCUMENT, 1, "'patch':{'a':2}")
                + ","
                + change("create", 2, 1, "'data':{'a':1}"));

    assertRefused(answer, "INVALID", "/data/n");
    assertThat(answer.path("successful")).hasSize(1);
  }

  @Test
  void a_document_that_is_beyond_the_limits_already_can_be_mended() {
    create("{'n':1,'a':1}");
    holdsAlready("{'n':" + "9".repeat(1_501) + ",'a':1}");

    update(1, "'patch':{'n':5}");

    assertThat(newest().content().tree().path("n").asInt()).isEqualTo(5);
  }
}
