package org.cairn.web.failed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Coordinators see what failed, and say what becomes of it. */
class FailedOperationIT extends FailedIT {
  @Test
  void what_was_refused_is_listed_newest_first_and_says_what_is_wrong() {
    var wrong = failed(edit(1, "update", WRONG));
    var unassigned = notAssigned(2);

    var page = found("");

    assertThat(ids(page)).containsExactly(unassigned, wrong);
    var first = page.at("/items/0");
    assertThat(first.path("code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(first.path("category").asText()).isEqualTo("PERMISSION");
    assertThat(first.path("severity").asText()).isEqualTo("HIGH");
    assertThat(first.path("entityId").asText()).isEqualTo(foreign);
    assertThat(first.path("action").asText()).isEqualTo("create");
    var second = page.at("/items/1");
    assertThat(second.path("opId").asText()).isEqualTo(operations[1]);
    assertThat(second.path("type").asText()).isEqualTo(type());
    assertThat(second.path("userId").asText()).isEqualTo(worker.userId());
    assertThat(second.path("pointer").asText()).isEqualTo("/data");
    assertThat(second.path("state").asText()).isEqualTo("OPEN");
    assertThat(second.path("attempts").asInt()).isEqualTo(1);
    assertThat(second.path("category").asText()).isEqualTo("VALIDATION");
    assertThat(second.path("bytes").asInt()).isEqualTo(edit(1, "update", WRONG).length());
    assertThat(page.toString()).doesNotContain("\"data\"");
  }

  @Test
  void the_list_is_narrowed_and_read_page_by_page() {
    var wrong = failed(edit(1, "update", WRONG));
    var unassigned = notAssigned(2);
    ages(wrong, 3);

    assertThat(listed("&category=PERMISSION")).containsExactly(unassigned);
    assertThat(listed("&severity=MEDIUM")).containsExactly(wrong);
    assertThat(listed("&severity=CRITICAL")).isEmpty();
    assertThat(listed("&code=INVALID")).containsExactly(wrong);
    assertThat(listed("&code=INVALID&category=PERMISSION")).isEmpty();
    assertThat(listed("&type=" + type())).hasSize(2);
    assertThat(listed("&type=other")).isEmpty();
    assertThat(listed("&userId=" + worker.userId())).hasSize(2);
    assertThat(listed("&userId=" + admin.userId())).isEmpty();
    assertThat(listed("&entityId=" + foreign)).containsExactly(unassigned);
    assertThat(listed("&documentId=" + document)).containsExactly(wrong);
    var failedAt = read(unassigned).at("/operation/lastFailedAt").asText();
    assertThat(listed("&since=" + failedAt)).containsExactly(unassigned);
    assertThat(listed("&until=2020-01-01T00:00:00.000Z")).isEmpty();
    assertThat(listed("&state=ARCHIVED")).isEmpty();
    assertThat(listed("&state=ANY")).hasSize(2);
    var page = found("&limit=1");
    assertThat(ids(page)).containsExactly(unassigned);
    var next = found("&limit=1&cursor=" + page.get("nextCursor").asText());
    assertThat(ids(next)).containsExactly(wrong);
    assertThat(next.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void what_cannot_be_asked_for_is_pointed_to() {
    assertThat(wrong(get(admin, LIST + "?state=PURGED"))).isEqualTo("state");
    assertThat(wrong(get(admin, LIST + "?category=X"))).isEqualTo("category");
    assertThat(wrong(get(admin, LIST + "?severity=X"))).isEqualTo("severity");
    assertThat(wrong(get(admin, LIST + "?code=X"))).isEqualTo("code");
    assertThat(wrong(get(admin, LIST + "?since=X"))).isEqualTo("since");
    assertThat(wrong(get(admin, LIST + "?entityId=X"))).isEqualTo("entityId");
  }

  @Test
  void one_that_is_read_has_the_change_as_it_was_sent() {
    var change = edit(1, "update", ",'data':{'n':1.50,'list':7e0},'patch':{}");
    var id = failed(change);

    var text = new String(get(admin, LIST + "/" + id).bytes(), UTF_8);

    assertThat(text).contains("\"change\":" + change + ",");
    assertThat(read(id).get("history")).isEmpty();
    assertThat(get(admin, LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void one_that_fails_again_counts_and_tells_of_the_last_time() {
    var id = failed(edit(1, "update", WRONG));

    assertThat(failed(edit(1, "update", ",'data':{},'patch':{}"))).isEqualTo(id);

    var operation = read(id).get("operation");
    assertThat(operation.path("attempts").asInt()).isEqualTo(2);
    assertThat(operation.path("pointer").asText()).isEqualTo("/patch");
    assertThat(operation.path("firstFailedAt").asText())
        .isLessThan(operation.path("lastFailedAt").asText());
  }

  @Test
  void one_that_is_taken_after_all_is_settled() {
    var id = failed(edit(1, "update", WRONG));
    assertThat(outcome(push(edit(1, "update", ",'data':{'a':2}")))).isEqualTo("applied");
    var settledAt = read(id).at("/operation/stateAt").asText();

    assertThat(outcome(push(edit(1, "update", ",'data':{'a':2}")))).isEqualTo("duplicate");

    assertThat(state(id)).isEqualTo("SETTLED");
    assertThat(read(id).at("/operation/stateAt").asText()).isEqualTo(settledAt);
    assertThat(read(id).get("history")).hasSize(1);
    assertThat(read(id).at("/history/0/act").asText()).isEqualTo("SETTLED");
    assertThat(listed("")).isEmpty();
    assertProblem(act("/" + id + "/discard", "{'note':'why'}"), 409, "STALE");
  }

  @Test
  void one_is_archived_with_a_note_and_once() {
    var id = failed(edit(1, "update", WRONG));

    var archived = act("/" + id + "/archive", "{'note':' asked Ana '}");
    var again = act("/" + id + "/archive", "{}");

    assertThat(archived.status()).isEqualTo(200);
    assertThat(archived.json().path("state").asText()).isEqualTo("ARCHIVED");
    assertThat(archived.json().path("stateBy").asText()).isEqualTo(admin.userId());
    assertThat(again.json()).isEqualTo(archived.json());
    assertThat(read(id).get("history")).hasSize(1);
    assertThat(read(id).at("/history/0/note").asText()).isEqualTo("asked Ana");
    assertThat(read(id).at("/history/0/by").asText()).isEqualTo(admin.userId());
    assertThat(act("/" + UUID.randomUUID() + "/archive", "{}").status()).isEqualTo(404);
    var trail = get(admin, "/audit/entries?action=FAILED_OPERATIONS_ARCHIVED&objectId=" + id);
    assertThat(trail.json().get("items")).hasSize(1);
    assertThat(trail.json().at("/items/0/details/note").asText()).isEqualTo("asked Ana");
  }

  @Test
  void one_is_discarded_with_a_reason_and_stays_so_when_the_very_same_comes_again() {
    var id = failed(edit(1, "update", WRONG));
    assertThat(wrong(act("/" + id + "/discard", "{}"))).isEqualTo("/note");

    assertThat(act("/" + id + "/discard", "{'note':'a test'}").status()).isEqualTo(200);

    failed(edit(1, "update", WRONG));
    assertThat(state(id)).isEqualTo("DISCARDED");
    assertThat(read(id).at("/operation/stateBy").asText()).isEqualTo(admin.userId());
    failed(edit(1, "update", ",'data':8"));
    assertThat(state(id)).isEqualTo("OPEN");
    assertThat(read(id).at("/operation/stateBy").isNull()).isTrue();
    assertThat(read(id).at("/operation/attempts").asInt()).isEqualTo(3);
  }

  @Test
  void those_that_failed_are_counted() {
    failed(edit(1, "update", WRONG));

    var counts = get(admin, LIST + "/counts").json();

    assertThat(counts.at("/states/0/state").asText()).isEqualTo("OPEN");
    assertThat(counts.at("/states/0/count").asLong()).isPositive();
    assertThat(counts.get("categories").findValuesAsText("category")).contains("VALIDATION");
    assertThat(counts.get("codes").findValuesAsText("code")).contains("INVALID");
    assertThat(counts.get("days")).isNotEmpty();
    failed(edit(2, "update", WRONG));
    var more = get(admin, LIST + "/counts").json();
    assertThat(more.at("/states/0/count").asLong())
        .isGreaterThan(counts.at("/states/0/count").asLong());
  }

  @Test
  void field_workers_and_auditors_see_none_and_coordinators_purge_none() {
    var id = failed(edit(1, "update", WRONG));
    var auditor = person(admin, "AUDITOR");
    var coordinator = person(admin, "COORDINATOR");

    for (var one : new Session[] {worker, auditor}) {
      assertProblem(get(one, LIST), 403, "FORBIDDEN");
      assertProblem(get(one, LIST + "/" + id), 403, "FORBIDDEN");
      assertProblem(get(one, LIST + "/export"), 403, "FORBIDDEN");
      assertProblem(act(one, "/" + id + "/archive", "{}"), 403, "FORBIDDEN");
    }
    assertThat(get(coordinator, LIST + "/" + id).status()).isEqualTo(200);
    assertThat(act(coordinator, "/" + id + "/archive", "{}").status()).isEqualTo(200);
    assertProblem(act(coordinator, "/purge", "{'ids':['" + id + "']}"), 403, "FORBIDDEN");
  }
}
