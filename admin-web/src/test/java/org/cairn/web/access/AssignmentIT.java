package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentIT extends AccessIT {
  private static final String ASSIGNMENTS = "/admin/assignments";

  @Test
  void an_assignment_is_made_listed_previewed_and_taken_away() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    var entity = UUID.randomUUID();

    var made = assign(admin, worker.userId(), entity, "");
    var id = made.get("id").textValue();

    assertThat(made.get("state").textValue()).isEqualTo("ACTIVE");
    assertThat(get(admin, ASSIGNMENTS + "?userId=" + worker.userId()).json().at("/items/0"))
        .isEqualTo(made);
    assertThat(get(admin, ASSIGNMENTS + "?entityId=" + entity).json().get("items")).hasSize(1);

    var impact = send(admin, "DELETE", ASSIGNMENTS + "/" + id + "?dryRun=true", null);
    assertThat(impact.status()).isEqualTo(200);
    assertThat(impact.json().get("documents").intValue()).isZero();
    assertThat(impact.json().get("keptByAnother").booleanValue()).isFalse();
    assertThat(impact.json().at("/devices/0/deviceId").textValue()).isEqualTo(worker.deviceId());

    assertThat(send(admin, "DELETE", ASSIGNMENTS + "/" + id, null).status()).isEqualTo(204);
    assertProblem(send(admin, "DELETE", ASSIGNMENTS + "/" + id, null), 404, "NOT_FOUND");
    assertProblem(get(admin, ASSIGNMENTS + "/" + id), 404, "NOT_FOUND");
    assertThat(get(admin, ASSIGNMENTS + "?entityId=" + entity).json().get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dryRun=1", "dryRun", "dryRun=TRUE", "dryRun=yes"})
  void a_dry_run_that_is_misspelt_ends_nothing(String query) {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    var id = assign(admin, worker.userId(), UUID.randomUUID(), "").get("id").textValue();

    var answer = send(admin, "DELETE", ASSIGNMENTS + "/" + id + "?" + query, null);

    assertProblem(answer, 400, "INVALID");
    assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("dryRun");
    assertThat(state(admin, id)).isEqualTo("ACTIVE");
  }

  @Test
  void a_second_assignment_keeps_what_the_first_gave() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    var entity = UUID.randomUUID();
    var first = assign(admin, worker.userId(), entity, "").get("id").textValue();
    assign(admin, worker.userId(), entity, "");

    var impact = send(admin, "DELETE", ASSIGNMENTS + "/" + first + "?dryRun=true", null);

    assertThat(impact.json().get("keptByAnother").booleanValue()).isTrue();
  }

  /** One of each, as a machine that stands still could miss a state that lasts only seconds. */
  @Test
  void dates_hold_at_the_users_own_request_without_waiting_for_the_timer() {
    var admin = admin();
    var beginner = person(admin, "FIELD_WORKER");
    var leaver = person(admin, "FIELD_WORKER");
    var soon = Instant.now().plusSeconds(4);
    var begins = assign(admin, beginner.userId(), UUID.randomUUID(), date("validFrom", soon));
    var ends = assign(admin, leaver.userId(), UUID.randomUUID(), date("validUntil", soon));
    assertThat(begins.get("state").textValue()).isEqualTo("PENDING");
    assertThat(ends.get("state").textValue()).isEqualTo("ACTIVE");

    awaitState(admin, beginner, begins, "ACTIVE");
    awaitState(admin, leaver, ends, "ENDED");

    assertDatesAppliedOnce(admin, beginner);
    assertDatesAppliedOnce(admin, leaver);
  }

  @Test
  void dates_that_leave_no_time_are_refused() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER").userId();
    var past = ",\"validUntil\":\"2020-01-01T00:00:00.000Z\"";
    var crossed =
        ",\"validFrom\":\"2030-01-02T00:00:00.000Z\",\"validUntil\":\"2030-01-01T00:00:00.000Z\"";

    assertProblem(send(admin, "POST", ASSIGNMENTS, body(worker, past)), 400, "INVALID");
    assertProblem(send(admin, "POST", ASSIGNMENTS, body(worker, crossed)), 400, "INVALID");
    assertProblem(send(admin, "POST", ASSIGNMENTS, "{}"), 400, "INVALID");
    assertProblem(
        send(admin, "POST", ASSIGNMENTS, body(UUID.randomUUID().toString(), "")), 400, "INVALID");
  }

  @Test
  void only_administrators_assign() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");

    assertProblem(send(worker, "POST", ASSIGNMENTS, body(worker.userId(), "")), 403, "FORBIDDEN");
    assertProblem(get(worker, ASSIGNMENTS), 403, "FORBIDDEN");
  }

  private static String date(String name, Instant date) {
    return ",\"%s\":\"%s\"".formatted(name, date);
  }

  private void assertDatesAppliedOnce(Session admin, Session worker) {
    var applied = "/audit/entries?action=ASSIGNMENT_DATES_APPLIED&objectId=" + worker.userId();
    assertThat(get(admin, applied).json().get("items")).hasSize(1);
  }

  private void awaitState(Session admin, Session worker, JsonNode assignment, String state) {
    var id = assignment.get("id").textValue();
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () -> {
              knock(worker);
              assertThat(state(admin, id)).isEqualTo(state);
            });
  }

  private String state(Session admin, String id) {
    return get(admin, ASSIGNMENTS + "/" + id).json().get("state").textValue();
  }

  private JsonNode assign(Session admin, String userId, UUID entity, String dates) {
    var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"%s}".formatted(userId, entity, dates);
    var answer = send(admin, "POST", ASSIGNMENTS, body);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith(answer.json().get("id").textValue());
    return answer.json();
  }

  private static String body(String userId, String dates) {
    return "{\"userId\":\"%s\",\"entityId\":\"%s\"%s}".formatted(userId, UUID.randomUUID(), dates);
  }
}
