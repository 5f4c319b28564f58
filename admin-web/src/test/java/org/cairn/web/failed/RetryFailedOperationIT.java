package org.cairn.web.failed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.Test;

/**
 * Failed operations are tried once more: as they are, corrected, or in the name of somebody else.
 */
class RetryFailedOperationIT extends FailedIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private void becomes(String id, String state) {
    await().atMost(SOON).untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  private JsonNode done(String id, int index) {
    return read(id).get("history").get(index);
  }

  private JsonNode document(String id) {
    var documentId = read(id).at("/operation/documentId").asText();
    return get(admin, "/documents/" + documentId).json();
  }

  @Test
  void one_is_tried_once_more_in_the_name_in_which_it_came_and_known_to_its_device() {
    var id = notAssigned(2);
    assign(worker, foreign);

    var answer = act("/" + id + "/retry", "{'note':'assigned now'}");

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    becomes(id, "SETTLED");
    assertThat(done(id, 0).path("act").asText()).isEqualTo("SETTLED");
    assertThat(done(id, 1).path("act").asText()).isEqualTo("RETRIED");
    assertThat(done(id, 1).path("note").asText()).isEqualTo("assigned now");
    assertThat(done(id, 1).path("by").asText()).isEqualTo(admin.userId());
    assertThat(document(id).path("updatedBy").asText()).isEqualTo(worker.userId());
    assertThat(document(id).path("deviceId").asText()).isEqualTo(worker.deviceId());
    var again = read(id).get("change").toString();
    assertThat(outcome(push(again))).isEqualTo("duplicate");
    assertProblem(act("/" + id + "/retry", "{}"), 409, "STALE");
    assertThat(act("/" + UUID.randomUUID() + "/retry", "{}").status()).isEqualTo(404);
  }

  @Test
  void what_comes_of_it_is_not_told_to_a_device_that_may_not_see_it() {
    var id = notAssigned(2);

    act("/" + id + "/accept", "");
    becomes(id, "SETTLED");

    var batches = get(admin, "/sync/transactions?deviceId=" + worker.deviceId()).json();
    int made = 0;
    for (var one : batches.path("items")) {
      var batchId = one.path("batchId").asText();
      boolean own = !batchId.equals(one.path("transactionId").asText());
      assertThat(get(worker, "/sync/batches/" + batchId).status()).isEqualTo(own ? 200 : 404);
      made += own ? 0 : 1;
    }
    assertThat(made).isEqualTo(1);
  }

  @Test
  void one_is_as_urgent_as_it_was_and_comes_after_the_same_edit() {
    push(edit(2, "update", ",'data':{'a':1}"));
    var id = failed(edit(1, "update", after(2) + ",'priority':'CRITICAL'" + WRONG));
    assertThat(send(admin, "POST", "/queue/pause", "").status()).isEqualTo(200);
    try {
      act("/" + id + "/retry", "{}");

      var waiting = get(admin, "/queue/operations?deviceId=" + worker.deviceId()).json();
      assertThat(waiting.at("/items/0/priority").asText()).isEqualTo("CRITICAL");
    } finally {
      send(admin, "POST", "/queue/resume", "");
    }
    await().atMost(SOON).until(() -> read(id).at("/operation/attempts").asInt() == 2);
  }

  @Test
  void one_that_fails_once_more_is_open_again_and_counts() {
    var id = failed(edit(1, "update", WRONG));

    act("/" + id + "/retry", "{}");

    await().atMost(SOON).until(() -> read(id).at("/operation/attempts").asInt() == 2);
    assertThat(state(id)).isEqualTo("OPEN");
    assertThat(done(id, 0).path("act").asText()).isEqualTo("RETRIED");
    assertThat(listed("")).containsExactly(id);
  }

  @Test
  void one_is_corrected_and_what_the_device_sent_is_kept_beside_it() {
    var sent = edit(1, "update", ",'data':{'a':'five'}");
    var id = failed(sent);

    assertThat(wrong(act("/" + id + "/edit", "{'data':{'a':'x'}}"))).isEqualTo("/data/a");
    assertThat(wrong(act("/" + id + "/edit", "{'data':7}"))).isEqualTo("/data");
    assertThat(wrong(act("/" + id + "/edit", "{}"))).isEqualTo("");
    assertThat(state(id)).isEqualTo("OPEN");
    var answer = act("/" + id + "/edit", "{'data':{'a':5},'note':'Ana meant 5'}");

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    becomes(id, "SETTLED");
    assertThat(present().at("/data/a").asInt()).isEqualTo(5);
    assertThat(read(id).get("original")).isEqualTo(StrictJson.parse(sent.getBytes(UTF_8)));
    assertThat(read(id).at("/change/data/a").asInt()).isEqualTo(5);
    assertThat(done(id, 1).path("act").asText()).isEqualTo("EDITED");
    assertThat(push(sent).at("/failed/0/error/pointer").asText()).isEqualTo("/opId");
  }

  @Test
  void the_whole_change_can_be_corrected_but_not_what_it_is_called() {
    var id = notAssigned(2);
    var change = "{'type':'%s','action':'create','versionNumber':1,'entityId':'%s','data':{'a':3}}";
    var given = change.formatted(type(), entity);

    var renamed = given.replace("{'type'", "{'opId':'" + operations[3] + "','type'");
    assertThat(wrong(act("/" + id + "/edit", "{'change':" + renamed + "}")))
        .isEqualTo("/change/opId");
    assertThat(
            wrong(act("/" + id + "/edit", "{'change':" + given.replace("'a':3", "'a':'x'") + "}")))
        .isEqualTo("/change/data/a");
    var answer = act("/" + id + "/edit", "{'change':" + given + "}");

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    becomes(id, "SETTLED");
    assertThat(document(id).path("entityId").asText()).isEqualTo(entity);
  }

  @Test
  void one_without_an_owner_goes_on_in_the_name_of_another_user() {
    var id = notAssigned(2);
    var owner = person(admin, "FIELD_WORKER");
    assign(owner, foreign);
    var auditor = person(admin, "AUDITOR");

    var to = "{'userId':'" + auditor.userId() + "'}";
    assertThat(wrong(act("/" + id + "/hand-over", to))).isEqualTo("/userId");
    assertThat(wrong(act("/" + id + "/hand-over", "{}"))).isEqualTo("/userId");
    act("/" + id + "/hand-over", "{'userId':'" + owner.userId() + "'}");

    becomes(id, "SETTLED");
    assertThat(document(id).path("updatedBy").asText()).isEqualTo(owner.userId());
    assertThat(done(id, 1).path("act").asText()).isEqualTo("HANDED_OVER");
    assertThat(done(id, 1).path("owner").asText()).isEqualTo(owner.userId());
  }

  @Test
  void one_that_fails_in_the_name_of_another_is_still_its_authors() {
    var id = notAssigned(2);
    var stranger = person(admin, "FIELD_WORKER");

    act("/" + id + "/hand-over", "{'userId':'" + stranger.userId() + "'}");

    await().atMost(SOON).until(() -> read(id).at("/operation/attempts").asInt() == 2);
    assertThat(read(id).at("/operation/userId").asText()).isEqualTo(worker.userId());
  }

  @Test
  void a_coordinator_accepts_what_a_revoked_device_has_left() {
    var id = notAssigned(2);
    assign(worker, foreign);
    var coordinator = person(admin, "COORDINATOR");
    var device = "/admin/devices/" + worker.deviceId();
    assertThat(send(admin, "DELETE", device, null).status()).isEqualTo(204);
    act("/" + id + "/retry", "{}");
    await().atMost(SOON).until(() -> read(id).at("/operation/attempts").asInt() == 2);
    assertThat(read(id).at("/operation/code").asText()).isEqualTo("DEVICE_REVOKED");

    act(coordinator, "/" + id + "/accept", "{'note':'real'}");

    becomes(id, "SETTLED");
    assertThat(document(id).path("updatedBy").asText()).isEqualTo(coordinator.userId());
    assertThat(done(id, 1).path("act").asText()).isEqualTo("ACCEPTED");
    var query = "/audit/entries?action=FAILED_OPERATION_ACCEPTED&objectId=" + id;
    assertThat(get(admin, query).json().get("items")).hasSize(1);
  }

  @Test
  void all_that_match_are_tried_once_more_also_such_that_were_archived() {
    var first = notAssigned(2);
    var second = notAssigned(3);
    var wrong = failed(edit(1, "update", WRONG));
    act("/" + first + "/archive", "{}");
    assign(worker, foreign);
    var body = matching(",'category':'PERMISSION','state':'ANY'");

    assertThat(count("/retry", body.replaceFirst("}}$", "},'dryRun':true}"))).isEqualTo(2);
    assertThat(count("/retry", body)).isEqualTo(2);

    becomes(first, "SETTLED");
    becomes(second, "SETTLED");
    assertThat(state(wrong)).isEqualTo("OPEN");
    assertThat(read(wrong).at("/operation/attempts").asInt()).isEqualTo(1);
  }
}
