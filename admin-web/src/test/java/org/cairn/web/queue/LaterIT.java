package org.cairn.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.it.Client.Answer;
import org.cairn.it.Refusal;
import org.cairn.web.sync.EditingIT;
import org.junit.jupiter.api.Test;

/** Batches that are worked on after they were answered, and operations that wait. */
class LaterIT extends EditingIT {
  private static final Map<String, String> LATER = Map.of("Prefer", "respond-async");

  private final String batch = UUID.randomUUID().toString();

  private String create(UUID operation, UUID id, String more) {
    return "{'opId':'%s','type':'%s','action':'create','offlineId':'%s','entityId':'%s','versionNumber':1,'data':{'a':1}%s}"
        .formatted(operation, type(), id, entity, more)
        .replace('\'', '"');
  }

  private String many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> create(UUID.randomUUID(), UUID.randomUUID(), ""))
        .collect(Collectors.joining(","));
  }

  private String body(String changes) {
    return "{\"batchId\":\"%s\",\"changes\":[%s]}".formatted(batch, changes);
  }

  private JsonNode batch() {
    return get(worker, "/sync/batches/" + batch).json();
  }

  private Answer batch(String body, Map<String, String> headers) {
    return withToken(worker.accessToken(), "POST", "/sync/batch", body, headers);
  }

  private JsonNode completed() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> batch().path("state").asText().equals("COMPLETED"));
    return batch();
  }

  @Test
  void a_batch_is_taken_at_once_and_worked_on_later() {
    var answer = batch(body(many(250)), LATER);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).endsWith("/api/v1/sync/batches/" + batch);
    assertThat(answer.header("Preference-Applied")).isEqualTo("respond-async");
    var done = completed();
    assertThat(done.path("successful").asInt()).isEqualTo(250);
    assertThat(done.path("progress").asDouble()).isEqualTo(1);
    assertThat(done.at("/results/successful")).hasSize(250);
    assertThat(done.at("/results/successful/0/outcome").asText()).isEqualTo("applied");
    assertThat(done.path("completedAt").asText()).isNotEmpty();
  }

  @Test
  void a_batch_that_comes_again_is_not_taken_twice() {
    var body = body(many(3));
    batch(body, LATER);
    completed();

    assertThat(batch(body, LATER).status()).isEqualTo(202);
    assertThat(batch(body, Map.of()).status()).isEqualTo(202);
    assertThat(batch().path("successful").asInt()).isEqualTo(3);
    var other = batch(body(many(1)), LATER);
    assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void every_change_ends_in_its_list() {
    var wrong = create(UUID.randomUUID(), UUID.randomUUID(), "").replace("{\"a\":1}", "7");
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var late = edit(2, "update", ",'data':{'a':3}");

    batch(body(many(1) + "," + wrong + "," + late), LATER);

    var done = completed();
    assertThat(done.path("successful").asInt()).isEqualTo(1);
    assertThat(done.path("failed").asInt()).isEqualTo(1);
    assertThat(done.path("conflicts").asInt()).isEqualTo(1);
    assertThat(done.at("/results/failed/0/error/pointer").asText()).isEqualTo("/data");
    assertThat(done.at("/results/failed/0/failedOperationId").asText()).isNotEmpty();
    assertThat(done.at("/results/conflicts/0/conflict/server/data/a").asInt()).isEqualTo(2);
  }

  @Test
  void an_operation_that_cannot_end_has_no_effect_either() {
    var operation = UUID.randomUUID();
    var id = UUID.randomUUID();
    var hex = operation.toString().replace("-", "");
    var unless = "op_id IS NULL OR op_id <> x'%s' OR outcome <> 0".formatted(hex);
    var changes = many(3) + "," + create(operation, id, "") + "," + many(3);

    Refusal.during(
        "sync_result",
        unless,
        () -> {
          batch(body(changes), LATER);
          completed();
        });

    var done = batch();
    assertThat(done.path("successful").asInt()).isEqualTo(6);
    assertThat(done.at("/results/failed/0/error/code").asText())
        .isEqualTo("UNPROCESSABLE_OPERATION");
    assertThat(get(admin, "/documents/" + id).status()).isEqualTo(404);
  }

  @Test
  void a_batch_without_changes_is_answered_at_once() {
    var answer = batch(body(""), LATER);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("successful")).isEmpty();
  }

  @Test
  void a_pause_ends_the_work_on_a_device_as_well() {
    batch(body(many(4_000)), LATER);
    await().atMost(Duration.ofSeconds(30)).until(() -> batch().path("successful").asInt() > 0);

    assertThat(send(admin, "POST", "/queue/pause", "").status()).isEqualTo(200);
    try {
      int atPause = batch().path("successful").asInt();
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(3))
          .until(() -> batch().path("successful").asInt() <= atPause + 100);
    } finally {
      send(admin, "POST", "/queue/resume", "");
    }
    assertThat(completed().path("successful").asInt()).isEqualTo(4_000);
  }

  @Test
  void results_are_paged() {
    batch(body(many(5)), LATER);
    completed();

    var first = get(worker, "/sync/batches/" + batch + "?limit=3").json();
    var cursor = first.at("/results/nextCursor").asText();
    var second = get(worker, "/sync/batches/" + batch + "?limit=3&cursor=" + cursor).json();

    assertThat(first.at("/results/successful")).hasSize(3);
    assertThat(second.at("/results/successful")).hasSize(2);
    assertThat(second.at("/results/nextCursor").isNull()).isTrue();
  }

  @Test
  void a_batch_of_more_than_a_hundred_changes_has_to_be_worked_on_later() {
    var answer = batch(body(many(101)), Map.of());

    assertThat(answer.json().path("code").asText()).isEqualTo("TOO_LARGE");
  }

  @Test
  void an_edit_that_waits_takes_effect_when_what_it_waits_for_arrives() {
    var held = push(edit(2, "update", after(1) + ",'data':{'a':3}")).at("/held/0");
    assertThat(held.at("/waitsFor/0").asText()).isEqualTo(operations[1]);
    assertThat(present().path("versionNumber").asInt()).isEqualTo(1);

    assertThat(outcome(push(edit(1, "update", ",'data':{'a':2}")))).isEqualTo("applied");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> present().path("versionNumber").asInt() == 3);
    assertThat(present().at("/data/a").asInt()).isEqualTo(3);
  }

  @Test
  void what_became_of_a_change_that_waited_is_told_with_its_batch() {
    var parent = UUID.randomUUID();
    var child = create(UUID.randomUUID(), UUID.randomUUID(), ",\"dependsOn\":[\"" + parent + "\"]");
    batch(body(child), Map.of());
    assertThat(batch().path("state").asText()).isEqualTo("PENDING");
    assertThat(batch().path("held").asInt()).isEqualTo(1);

    push(create(parent, UUID.randomUUID(), ""));

    var done = completed();
    assertThat(done.path("successful").asInt()).isEqualTo(1);
    assertThat(done.path("held").asInt()).isZero();
    assertThat(done.at("/results/held")).hasSize(1);
    assertThat(done.at("/later/successful/0/outcome").asText()).isEqualTo("applied");
  }

  @Test
  void a_document_waits_for_its_entity_until_its_author_sees_it() {
    var unknown = UUID.randomUUID();
    var id = UUID.randomUUID();
    var change = create(UUID.randomUUID(), id, "").replace(entity, unknown.toString());
    var held = push(change).at("/held/0");
    assertThat(held.path("waitsForEntity").asText()).isEqualTo(unknown.toString());

    var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), unknown);
    assertThat(send(admin, "POST", "/admin/assignments", body).status()).isEqualTo(201);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get(admin, "/documents/" + id).status() == 200);
  }
}
