package org.cairn.sync.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.document.Origin;
import org.cairn.sync.type.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID DOCUMENT = new UUID(20, 1);

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private String change(String action, int version, String more) {
    return "{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':%d%s}"
        .formatted(new UUID(30, ++operations), action, DOCUMENT, ENTITY, version, more);
  }

  private static String operation(int number) {
    return new UUID(30, number).toString();
  }

  private static String batch(String... changes) {
    return "{'changes':[" + String.join(",", changes) + "]}";
  }

  private JsonNode push(String... changes) {
    return server.result(batch(changes));
  }

  private static String outcome(JsonNode answer) {
    return answer.at("/successful/0/outcome").asText();
  }

  private String content() {
    var head = server.stores.headRows.get(DOCUMENT);
    var revision = server.stores.revisions.back(head, 0).orElseThrow();
    return revision.deleted() ? null : new String(revision.content().json(), UTF_8);
  }

  @Test
  void a_document_is_created_changed_and_deleted() {
    assertThat(outcome(push(change("create", 1, ",'data':{'a':1}")))).isEqualTo("applied");
    assertThat(content()).isEqualTo("{\"a\":1}");

    var update = push(change("update", 1, ",'data':{'a':2,'n':1.50}"));
    assertThat(update.at("/successful/0/versionNumber").asInt()).isEqualTo(2);
    assertThat(content()).isEqualTo("{\"a\":2,\"n\":1.50}");

    assertThat(outcome(push(change("delete", 2, "")))).isEqualTo("applied");
    assertThat(content()).isNull();
    assertThat(server.stores.headRows.get(DOCUMENT).version()).isEqualTo(3);
    assertThat(server.audited)
        .hasSize(3)
        .allMatch(entry -> entry.action() == AuditAction.BATCH_PUSHED);
  }

  @Test
  void the_answer_names_each_change_and_where_a_pull_has_to_come() {
    var answer = push(change("create", 1, ",'data':{'a':1}"));

    var success = answer.at("/successful/0");
    assertThat(success.path("opId").asText()).isEqualTo(operation(1));
    assertThat(success.path("offlineId").asText()).isEqualTo(DOCUMENT.toString());
    assertThat(success.path("serverId").asText()).isEqualTo(DOCUMENT.toString());
    assertThat(success.path("status").asText()).isEqualTo("success");
    assertThat(answer.path("epoch").asText()).isEqualTo(PushInMemory.EPOCH.toString());
    assertThat(answer.path("serverTime").asText()).isEqualTo("2026-03-01T09:30:00.000Z");
    assertThat(
            org.cairn.domain.feed.Checkpoint.decode(answer.path("checkpoint").asText())
                .orElseThrow()
                .sequence())
        .isEqualTo(server.stores.headRows.get(DOCUMENT).sequence());
    assertThat(answer.path("conflicts")).isEmpty();
    assertThat(answer.path("held")).isEmpty();
    assertThat(answer.path("failed")).isEmpty();
  }

  @Test
  void a_chain_of_edits_in_one_batch_is_no_conflict() {
    var answer =
        push(
            change("create", 1, ",'data':{'a':1}"),
            change("update", 1, ",'prevOpId':'%s','data':{'a':2}".formatted(operation(1))),
            change("update", 1, ",'prevOpId':'%s','patch':{'b':3}".formatted(operation(2))),
            change("delete", 1, ",'prevOpId':'%s'".formatted(operation(3))));

    assertThat(answer.path("successful")).hasSize(4);
    assertThat(server.stores.history.get(DOCUMENT)).hasSize(4);
    assertThat(server.stores.history.get(DOCUMENT).get(2).content().tree())
        .isEqualTo(Types.json("{'a':2,'b':3}"));
    assertThat(server.stores.history.get(DOCUMENT).get(0).source().origin())
        .isEqualTo(Origin.DEVICE);
  }

  @Test
  void one_bad_change_never_blocks_the_others_and_what_it_carried_is_kept() {
    var bad = change("create", 1, ",'data':{'a':'text'}");
    var good = change("create", 1, ",'data':{'a':1}");

    var answer = push(bad, good);

    assertThat(outcome(answer)).isEqualTo("applied");
    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("INVALID");
    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/data/a");
    var kept = server.stores.failed.get(UUID.fromString(operation(1)));
    assertThat(answer.at("/failed/0/failedOperationId").asText()).isEqualTo(kept.id().toString());
    assertThat(kept.payload()).isEqualTo(Text.utf8(bad));
  }

  @Test
  void a_change_that_cannot_be_checked_fails_alone() {
    var data = ",'data':{'a':'" + "x".repeat(40) + "!'}";
    var slow = change("create", 1, data).replace("'note'", "'slow'");
    var good = change("create", 1, ",'data':{'a':1}");

    var answer = push(slow, good);

    assertThat(outcome(answer)).isEqualTo("applied");
    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("UNCHECKABLE");
    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/data");
    assertThat(answer.at("/failed/0/error/retryable").asBoolean()).isFalse();
    assertThat(server.stores.failed).containsKey(UUID.fromString(operation(1)));
  }

  @Test
  void a_change_that_fails_again_keeps_its_id() {
    var bad = change("update", 1, ",'data':{'a':1}");
    var first = push(bad).at("/failed/0/failedOperationId").asText();

    assertThat(push(bad).at("/failed/0/failedOperationId").asText()).isEqualTo(first).isNotEmpty();
  }

  @Test
  void the_same_create_again_is_already_synced() {
    push(change("create", 1, ",'data':{'a':1}"));

    var again = push(change("create", 1, ",'data':{'a':1.0}"));

    assertThat(outcome(again)).isEqualTo("duplicate");
    assertThat(again.at("/successful/0/message").asText()).isEqualTo("already synced");
    assertThat(server.stores.history.get(DOCUMENT)).hasSize(1);
  }

  @Test
  void the_same_operation_again_is_a_duplicate_whatever_happened_since() {
    var create = change("create", 1, ",'data':{'a':1}");
    var update = change("update", 1, ",'data':{'a':2}");
    push(create, update);
    push(change("update", 2, ",'data':{'a':3}"));

    var again = push(create, update);

    assertThat(again.at("/successful/0/outcome").asText()).isEqualTo("duplicate");
    assertThat(again.at("/successful/1/outcome").asText()).isEqualTo("duplicate");
    assertThat(again.at("/successful/1/versionNumber").asInt()).isEqualTo(2);
    assertThat(content()).isEqualTo("{\"a\":3}");
  }

  @Test
  void an_operation_cannot_be_used_for_another_document() {
    push(change("create", 1, ",'data':{'a':1}"));
    var stolen =
        change("create", 1, ",'data':{'a':2}")
            .replace(operation(2), operation(1))
            .replace(DOCUMENT.toString(), new UUID(20, 2).toString());

    assertThat(push(stolen).at("/failed/0/error/pointer").asText()).isEqualTo("/opId");
  }

  @Test
  void an_edit_of_an_older_version_waits_for_a_person_with_both_sides() {
    push(change("create", 1, ",'data':{'a':1,'b':1}"));
    server.resultForOthers("{'changes':[" + change("update", 1, ",'data':{'a':2,'b':1}") + "]}");

    var conflict = push(change("update", 1, ",'data':{'a':3,'b':1}")).at("/conflicts/0");

    assertThat(conflict.path("status").asText()).isEqualTo("conflict");
    assertThat(conflict.path("versionNumber").asInt()).isEqualTo(2);
    var details = conflict.path("conflict");
    assertThat(details.path("kind").asText()).isEqualTo("VERSION_CONFLICT");
    assertThat(details.path("fields")).isEqualTo(Types.json("['/a']"));
    assertThat(details.at("/base"))
        .isEqualTo(Types.json("{'versionNumber':1,'data':{'a':1,'b':1}}"));
    assertThat(details.at("/server/data")).isEqualTo(Types.json("{'a':2,'b':1}"));
    assertThat(details.at("/server/deleted").asBoolean()).isFalse();
    assertThat(details.path("resolution").asText()).isEqualTo("PENDING");
    var waiting = server.stores.edits.get(UUID.fromString(operation(3)));
    assertThat(details.path("id").asText()).isEqualTo(waiting.conflictId().toString());
    assertThat(content()).isEqualTo("{\"a\":2,\"b\":1}");
  }

  @Test
  void an_edit_that_waits_already_is_told_its_conflict_again() {
    push(change("create", 1, ",'data':{'a':1}"));
    server.resultForOthers("{'changes':[" + change("update", 1, ",'data':{'a':2}") + "]}");
    var late = change("update", 1, ",'data':{'a':3}");
    var first = push(late).at("/conflicts/0/conflict");

    var again = push(late).at("/conflicts/0/conflict");

    assertThat(first.path("id").isTextual()).isTrue();
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.path("kind")).isEqualTo(first.path("kind"));
    assertThat(server.stores.edits).hasSize(1);
  }
}
