package org.cairn.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cairn.it.Client.Answer;
import org.cairn.web.sync.EditingIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue as coordinators and administrators see and steer it. */
class QueueIT extends EditingIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final UUID absent = UUID.randomUUID();

  @AfterEach
  void go_on() {
    send(admin, "POST", "/queue/resume", null);
  }

  private String create(UUID operation, UUID id, String more) {
    return "{'opId':'%s','type':'%s','action':'create','offlineId':'%s','entityId':'%s','versionNumber':1,'data':{'a':1}%s}"
        .formatted(operation, type(), id, entity, more)
        .replace('\'', '"');
  }

  private String dependent() {
    return create(UUID.randomUUID(), UUID.randomUUID(), ",'dependsOn':['%s']".formatted(absent));
  }

  private JsonNode held() {
    return push(dependent()).at("/held/0");
  }

  private Answer later(String batch, String... changes) {
    var body = "{\"batchId\":\"%s\",\"changes\":[%s]}".formatted(batch, String.join(",", changes));
    return withToken(
        worker.accessToken(), "POST", "/sync/batch", body, Map.of("Prefer", "respond-async"));
  }

  private JsonNode operations(String query) {
    return get(admin, "/queue/operations?deviceId=" + worker.deviceId() + query)
        .json()
        .path("items");
  }

  private JsonNode batch(String id) {
    return get(worker, "/sync/batches/" + id).json();
  }

  @Test
  void an_operation_that_waits_is_listed_with_what_it_waits_for() {
    var id = held().path("operationId").asText();

    var listed = operations("&state=HELD");
    var one = get(admin, "/queue/operations/" + id).json();

    assertThat(listed).hasSize(1);
    assertThat(listed.at("/0/operationId").asText()).isEqualTo(id);
    assertThat(listed.at("/0/waitsFor/0").asText()).isEqualTo(absent.toString());
    assertThat(listed.at("/0/type").asText()).isEqualTo(type());
    assertThat(listed.at("/0/action").asText()).isEqualTo("create");
    assertThat(listed.at("/0").has("change")).isFalse();
    assertThat(one.at("/change/data/a").asInt()).isEqualTo(1);
    assertThat(one.path("heldUntil").asText()).isGreaterThan(one.path("receivedAt").asText());
    assertThat(operations("&state=PENDING")).isEmpty();
    assertThat(operations("&priority=HIGH")).isEmpty();
  }

  @Test
  void an_operation_that_is_forced_no_longer_waits() {
    var answer = held();
    var path = "/queue/operations/" + answer.path("operationId").asText();

    assertThat(send(admin, "POST", path + "/force", null).status()).isEqualTo(204);

    var document = "/documents/" + answer.path("offlineId").asText();
    await().atMost(SOON).until(() -> get(admin, document).status() == 200);
    assertThat(get(admin, path).status()).isEqualTo(404);
    assertThat(send(admin, "POST", path + "/force", null).status()).isEqualTo(404);
  }

  @Test
  void an_operation_that_is_cancelled_is_told_so_and_never_done() {
    var batch = UUID.randomUUID().toString();
    later(batch, dependent(), create(UUID.randomUUID(), UUID.randomUUID(), ""));
    await().atMost(SOON).until(() -> batch(batch).path("held").asInt() == 1);
    var id = operations("").at("/0/operationId").asText();

    var cancelled = send(admin, "POST", "/queue/operations/" + id + "/cancel", null).json();

    assertThat(cancelled.path("cancelled").asInt()).isEqualTo(1);
    var after = batch(batch);
    assertThat(after.path("state").asText()).isEqualTo("COMPLETED");
    assertThat(after.path("cancelled").asInt()).isEqualTo(1);
    assertThat(after.path("successful").asInt()).isEqualTo(1);
    assertThat(after.at("/results/cancelled/0/error/code").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void a_device_cancels_what_is_pending_of_its_batch() {
    send(admin, "POST", "/queue/pause", null);
    var batch = UUID.randomUUID().toString();
    var first = UUID.randomUUID();
    later(batch, create(first, UUID.randomUUID(), ""), dependent());
    assertThat(batch(batch).path("state").asText()).isEqualTo("PENDING");

    var answer = send(worker, "DELETE", "/sync/batches/" + batch, null).json();

    assertThat(answer.path("cancelled").asInt()).isEqualTo(2);
    assertThat(answer.path("state").asText()).isEqualTo("COMPLETED");
    assertThat(operations("")).isEmpty();
  }

  @Test
  void all_operations_of_a_device_are_cancelled() {
    held();
    held();

    var body = "{\"deviceId\":\"%s\"}".formatted(worker.deviceId());
    var answer = send(admin, "POST", "/queue/operations/cancel", body).json();

    assertThat(answer.path("cancelled").asInt()).isEqualTo(2);
    assertThat(send(admin, "POST", "/queue/operations/cancel", "{}").status()).isEqualTo(400);
  }

  @Test
  void a_queue_that_is_paused_takes_what_comes_and_works_on_it_once_it_goes_on() {
    var paused = send(admin, "POST", "/queue/pause", null).json();
    assertThat(paused.at("/paused/by").asText()).isEqualTo(admin.userId());
    var batch = UUID.randomUUID().toString();

    later(batch, create(UUID.randomUUID(), UUID.randomUUID(), ",'priority':'HIGH'"));

    var queue = get(admin, "/queue").json();
    assertThat(queue.at("/pendingByPriority/HIGH").asInt()).isEqualTo(1);
    assertThat(queue.path("devices").findValuesAsText("deviceId")).contains(worker.deviceId());
    assertThat(batch(batch).path("pending").asInt()).isEqualTo(1);

    assertThat(send(admin, "POST", "/queue/resume", null).json().path("paused").isNull()).isTrue();

    await().atMost(SOON).until(() -> batch(batch).path("successful").asInt() == 1);
    var hours = get(admin, "/queue/analytics").json();
    assertThat(hours.findValuesAsText("outcome")).contains("SUCCESSFUL");
  }

  @Test
  void the_queue_is_whole_and_stays_so_when_it_is_rebuilt() {
    held();

    var check = get(admin, "/queue/check").json();
    var rebuilt = send(admin, "POST", "/queue/rebuild", null).json();

    assertThat(check.path("faults")).isNotEmpty().allMatch(faults -> faults.asInt() == 0);
    assertThat(rebuilt.path("remaining")).allMatch(faults -> faults.asInt() == 0);
    assertThat(operations("&state=HELD")).hasSize(1);
  }

  @Test
  void an_operation_that_waits_and_comes_with_another_content_is_refused() {
    var change = dependent();
    push(change);

    var failed = push(change.replace("{\"a\":1}", "{\"a\":2}")).at("/failed/0");

    assertThat(failed.at("/error/pointer").asText()).isEqualTo("/opId");
    assertThat(push(change).path("held")).hasSize(1);
  }
}
