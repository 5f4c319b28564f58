package org.cairn.web.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.json.StrictJson;
import org.cairn.it.Client.Answer;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single documents, their history, and the trash. */
class DocumentIT extends AccessIT {
  private final String entity = UUID.randomUUID().toString();
  private final String document = UUID.randomUUID().toString();
  private final String path = "/documents/" + document;
  private Session admin;
  private Session worker;

  @BeforeEach
  void record_a_document_in_three_versions() {
    admin = admin();
    worker = person(admin, "FIELD_WORKER");
    var assignment = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), entity);
    assertThat(send(admin, "POST", "/admin/assignments", assignment).status()).isEqualTo(201);
    var type = "{\"name\":\"it-note\",\"version\":1,\"schema\":{\"type\":\"object\"}}";
    assertThat(send(admin, "PUT", "/admin/types/it-note", type).status()).isBetween(200, 201);
    push("create", 1, ",\"data\":{\"a\":1,\"b\":1}");
    push("update", 1, ",\"data\":{\"a\":2,\"b\":1}");
    push("update", 2, ",\"data\":{\"a\":2,\"b\":1,\"c\":1.50}");
  }

  private void push(String action, int version, String more) {
    var change =
        "{\"opId\":\"%s\",\"type\":\"it-note\",\"action\":\"%s\",\"offlineId\":\"%s\",\"entityId\":\"%s\",\"versionNumber\":%d%s}"
            .formatted(UUID.randomUUID(), action, document, entity, version, more);
    var answer = send(worker, "POST", "/sync/batch", "{\"changes\":[" + change + "]}");
    assertThat(answer.json().at("/successful/0/outcome").textValue()).isEqualTo("applied");
  }

  private static JsonNode json(String text) {
    return StrictJson.parse(text.getBytes(UTF_8));
  }

  private JsonNode read(String place) {
    var answer = get(worker, place);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private Answer restore(Session session, String version, String body) {
    return withToken(
        session.accessToken(), "POST", path + "/restore", body, Map.of("If-Match", version));
  }

  @Test
  void a_document_is_read_with_its_version_as_its_tag() {
    var answer = get(worker, path);

    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    assertThat(answer.json().get("data")).isEqualTo(json("{\"a\":2,\"b\":1,\"c\":1.50}"));
    assertThat(answer.json().get("updatedBy").textValue()).isEqualTo(worker.userId());
  }

  @Test
  void every_version_stays_readable_newest_first() {
    var history = read(path + "/history?limit=2");
    var rest = read(path + "/history?cursor=" + history.get("nextCursor").textValue());

    assertThat(history.get("items").findValuesAsText("versionNumber")).containsExactly("3", "2");
    assertThat(rest.get("items").findValuesAsText("versionNumber")).containsExactly("1");
    assertThat(rest.at("/items/0/action").textValue()).isEqualTo("create");
    assertThat(rest.at("/items/0/deviceId").textValue()).isEqualTo(worker.deviceId());
    assertThat(read(path + "/versions/1").get("data")).isEqualTo(json("{\"a\":1,\"b\":1}"));
    assertProblem(get(worker, path + "/versions/4"), 404, "NOT_FOUND");
    assertProblem(get(worker, path + "/versions/0"), 404, "NOT_FOUND");
  }

  @Test
  void a_delta_turns_one_version_into_another() {
    var delta = read(path + "/delta?from=1");

    assertThat(delta.get("toVersion").intValue()).isEqualTo(3);
    assertThat(delta.get("patch")).isEqualTo(json("{\"a\":2,\"c\":1.50}"));
    assertThat(read(path + "/delta?from=3&to=1").get("patch"))
        .isEqualTo(json("{\"a\":1,\"c\":null}"));
    assertProblem(get(worker, path + "/delta"), 400, "INVALID");
  }

  @Test
  void an_earlier_version_is_brought_back_as_a_new_one() {
    var answer = restore(admin, "\"3\"", "{\"versionNumber\":1,\"note\":\"it was right\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    var pulled = read("/sync/pull").get("changes");
    assertThat(pulled).hasSize(1);
    assertThat(pulled.get(0).get("data")).isEqualTo(json("{\"a\":1,\"b\":1}"));
    assertThat(pulled.get(0).get("origin").textValue()).isEqualTo("restore");
  }

  @Test
  void what_was_deleted_lies_in_the_trash_until_it_is_restored() {
    push("delete", 3, "");
    var trash = "/documents?deleted=true&entityId=" + entity;
    assertThat(get(admin, trash).json().at("/items/0/id").textValue()).isEqualTo(document);
    assertProblem(get(worker, trash), 403, "FORBIDDEN");

    assertThat(restore(admin, "\"4\"", "{}").status()).isEqualTo(200);

    assertThat(get(admin, trash).json().get("items")).isEmpty();
    assertThat(read(path).get("data")).isEqualTo(json("{\"a\":2,\"b\":1,\"c\":1.50}"));
  }

  @Test
  void who_restores_must_have_seen_the_present_version_and_be_a_coordinator() {
    assertProblem(restore(admin, "\"2\"", "{\"versionNumber\":1}"), 409, "STALE");
    assertProblem(send(admin, "POST", path + "/restore", "{}"), 428, "PRECONDITION_REQUIRED");
    assertProblem(restore(worker, "\"3\"", "{\"versionNumber\":1}"), 403, "FORBIDDEN");
    assertProblem(restore(admin, "\"3\"", "{\"versionNumber\":9}"), 400, "INVALID");
  }

  @Test
  void a_document_of_an_entity_of_others_does_not_exist_for_a_worker() {
    var stranger = person(admin, "FIELD_WORKER");

    for (var place : new String[] {"", "/history", "/versions/1", "/delta?from=1"}) {
      assertProblem(get(stranger, path + place), 404, "NOT_FOUND");
    }
    assertThat(get(stranger, "/documents").json().get("items")).isEmpty();
  }

  @Test
  void the_log_lists_each_batch_of_a_device_newest_first() {
    var log = get(admin, "/sync/transactions?deviceId=" + worker.deviceId()).json().get("items");

    assertThat(log).hasSize(3).allMatch(batch -> batch.get("successful").intValue() == 1);
    var latest = read("/sync/batches/" + log.get(0).get("batchId").textValue());
    assertThat(latest.at("/results/successful/0/versionNumber").intValue()).isEqualTo(3);
    assertProblem(get(worker, "/sync/transactions"), 403, "FORBIDDEN");
  }
}
