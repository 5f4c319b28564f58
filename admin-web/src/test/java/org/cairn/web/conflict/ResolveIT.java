package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

/** Conflicts from the edit that opens one to the device that learns what became of it. */
class ResolveIT extends ConflictedIT {
  @Test
  void each_strategy_makes_of_the_document_what_it_says() {
    var merged = item(resolve(admin, by(opened(), "MERGE", 2, ",'fields':{'/a':'client'}")));

    assertThat(merged.get("versionNumber").intValue()).isEqualTo(3);
    assertThat(merged.get("data").toString()).isEqualTo("{\"a\":3,\"b\":1.50}");
    assertThat(data()).isEqualTo("{\"a\":3,\"b\":1.50}");
    assertThat(present().get("origin").textValue()).isEqualTo("resolution");
    assertThat(present().get("updatedBy").textValue()).isEqualTo(admin.userId());

    var stays =
        item(resolve(admin, by(waiting(another(), 3, ",'data':{'a':9}"), "SERVER_WINS", 3, NOTE)));
    assertThat(stays.get("changed").booleanValue()).isFalse();
    assertThat(stays.get("versionNumber").intValue()).isEqualTo(3);

    resolve(admin, by(waiting(another(), 4, ",'data':{'a':4}"), "CLIENT_WINS", 3, NOTE));
    assertThat(data()).isEqualTo("{\"a\":4}");

    var manual = ",'data':{'a':5,'n':2.50}" + NOTE;
    resolve(admin, by(waiting(another(), 5, ",'data':{'a':8}"), "MANUAL", 4, manual));
    assertThat(data()).isEqualTo("{\"a\":5,\"n\":2.50}");
    assertThat(list(admin, "&automatic=false")).hasSize(4);
  }

  @Test
  void the_device_learns_the_outcome_with_its_next_pull_and_its_operation_is_known() {
    var checkpoint = pull(null).get("checkpoint").textValue();
    var conflict = opened();

    resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE));
    var page = pull(checkpoint);
    var again = push(edit(2, "update", ",'data':{'a':3,'b':1.50}")).at("/conflicts/0/conflict");

    var decision = page.at("/decisions/0");
    assertThat(page.get("decisions")).hasSize(1);
    assertThat(decision.get("opId").textValue()).isEqualTo(operations[2]);
    assertThat(decision.get("conflictId").textValue()).isEqualTo(conflict);
    assertThat(decision.get("outcome").textValue()).isEqualTo("SERVER_WINS");
    assertThat(decision.get("versionNumber").intValue()).isEqualTo(2);
    assertThat(decision.get("message").textValue()).contains("/a", "seen on site");
    assertThat(pull(page.get("checkpoint").textValue()).get("decisions")).isEmpty();
    assertThat(again.get("resolution").textValue()).isEqualTo("SERVER_WINS");
    assertThat(get(admin, "/sync/pull?checkpoint=" + checkpoint).json().get("decisions")).isEmpty();
  }

  @Test
  void a_device_is_told_where_another_devices_edit_of_the_same_conflict_went_before_its_own() {
    var checkpoint = pull(null).get("checkpoint").textValue();
    var conflict = opened();
    push(another(), edit(3, "update", ",'data':{'a':7}"));

    assertWrong(by(conflict, "CLIENT_WINS", 2, ""), "/resolutions/0/note");
    resolve(admin, by(conflict, "CLIENT_WINS", 2, NOTE));

    assertThat(data()).isEqualTo("{\"a\":7,\"b\":1.50}");
    assertThat(pull(checkpoint).at("/decisions/0/message").textValue())
        .isEqualTo(
            "The document says what the devices want together. Not taken of this edit, for a later"
                + " one of another device went before it: /a. seen on site");
  }

  @Test
  void an_edit_of_which_a_merge_took_nothing_is_a_conflict_that_it_lost_when_it_comes_again() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var conflict = waiting(2, ",'data':{'a':3}");

    item(resolve(admin, by(conflict, "MERGE", 2, ",'fields':{'/a':'server'}" + NOTE)));

    var again = push(edit(2, "update", ",'data':{'a':3}")).at("/conflicts/0/conflict");
    assertThat(again.get("resolution").textValue()).isEqualTo("SERVER_WINS");
  }

  @Test
  void a_waiting_pull_is_answered_by_a_decision_that_changes_nothing() throws Exception {
    var conflict = opened();
    var checkpoint = pull(null).get("checkpoint").textValue();
    var thread = Executors.newSingleThreadExecutor();
    try {
      var path = "/sync/pull?waitSeconds=25&checkpoint=" + checkpoint;
      var waiting = thread.submit(() -> get(worker, path).json());

      resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE));

      assertThat(waiting.get().get("decisions")).hasSize(1);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void a_chain_goes_on_after_a_decision_from_what_the_device_had_sent() {
    resolve(admin, by(opened(), "CLIENT_WINS", 2, ""));

    var next = push(edit(3, "update", after(2) + ",'data':{'a':3,'b':1.50,'c':1}"));

    assertThat(next.get("successful")).hasSize(1);
    assertThat(data()).isEqualTo("{\"a\":3,\"b\":1.50,\"c\":1}");
  }

  @Test
  void a_decision_for_an_older_version_or_a_decided_conflict_is_refused() {
    var conflict = opened();
    var early = resolve(admin, by(conflict, "CLIENT_WINS", 1, ""));
    resolve(admin, by(conflict, "CLIENT_WINS", 2, ""));
    var late = resolve(admin, by(conflict, "SERVER_WINS", 3, NOTE));

    assertProblem(early, 409, "STALE");
    assertThat(early.json().get("versionNumber").intValue()).isEqualTo(2);
    assertProblem(late, 409, "ALREADY_RESOLVED");
    assertThat(late.json().at("/decision/resolution").textValue()).isEqualTo("CLIENT_WINS");
    assertThat(late.json().at("/decision/decidedBy").textValue()).isEqualTo(admin.userId());
  }

  @Test
  void of_two_people_who_decide_at_once_exactly_one_wins() throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var conflict = opened();
      var answers = new ArrayList<Integer>();
      Callable<Answer> server = () -> resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE));
      Callable<Answer> client = () -> resolve(admin, by(conflict, "CLIENT_WINS", 2, ""));
      for (var answer : pool.invokeAll(List.of(server, client))) {
        answers.add(answer.get().status());
      }
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void what_is_wrong_with_a_decision_is_named_by_its_place() {
    var conflict = opened();

    assertWrong(by(conflict, "MERGE", 2, ""), "/resolutions/0/fields/~1a");
    assertWrong(by(conflict, "MERGE", 2, ",'fields':{'/a':'ours'}"), "/resolutions/0/fields/~1a");
    assertWrong(by(conflict, "SERVER_WINS", 2, ""), "/resolutions/0/note");
    assertWrong(by(conflict, "MANUAL", 2, NOTE), "/resolutions/0/data");
    assertWrong(by(conflict, "MANUAL", 2, NOTE + ",'data':7"), "/resolutions/0/data");
    assertWrong(by(conflict, "MANUAL", 2, NOTE + ",'data':{'a':1e1500}"), "/resolutions/0/data/a");
    assertWrong(
        by(conflict, "MANUAL", 2, NOTE + ",'data':{'a':'a\\ud800b'}"), "/resolutions/0/data/a");
    assertWrong(by(conflict, "NEWEST", 2, ""), "/resolutions/0/strategy");
    assertWrong("{'conflictId':'%s'}".formatted(conflict), "/resolutions/0/expectedVersion");
    assertWrong(by(conflict, "CLIENT_WINS", 0, ""), "/resolutions/0/expectedVersion");
    assertWrong(by(conflict, "CLIENT_WINS", -1, ""), "/resolutions/0/expectedVersion");
    assertWrong("{}", "/resolutions/0/conflictId");
    assertProblem(resolve(admin), 400, "INVALID");
    assertThat(present().get("versionNumber").intValue()).isEqualTo(2);
  }

  private void assertWrong(String resolution, String pointer) {
    var answer = resolve(admin, resolution);
    assertProblem(answer, 400, "INVALID");
    assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo(pointer);
  }

  @Test
  void several_are_decided_each_by_itself() {
    var good = by(opened(), "CLIENT_WINS", 2, "");
    var unknown = by(UUID.randomUUID().toString(), "CLIENT_WINS", 2, "");

    var items = resolve(admin, unknown, good).json().get("items");

    assertThat(items.get(0).get("status").textValue()).isEqualTo("failed");
    assertThat(items.get(0).at("/error/code").textValue()).isEqualTo("NOT_FOUND");
    assertThat(items.get(1).get("status").textValue()).isEqualTo("resolved");
  }

  @Test
  void a_dry_run_tells_and_changes_nothing() {
    var conflict = opened();
    var body = "{'dryRun':true,'resolutions':[" + by(conflict, "CLIENT_WINS", 2, "") + "]}";

    var told = item(send(admin, "POST", "/sync/resolve", body.replace('\'', '"')));

    assertThat(told.get("versionNumber").intValue()).isEqualTo(3);
    assertThat(present().get("versionNumber").intValue()).isEqualTo(2);
    assertThat(read(admin, conflict).get("status").textValue()).isEqualTo("OPEN");
  }

  @Test
  void a_device_does_not_decide_where_its_type_does_not_allow_it() {
    assertProblem(resolve(worker, by(opened(), "CLIENT_WINS", 2, "")), 403, "FORBIDDEN");
  }

  @Test
  void a_decision_is_told_however_many_and_long_the_places_are_that_it_names() {
    var checkpoint = pull(null).get("checkpoint").textValue();
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var conflict = waiting(2, ",'data':{" + longNames() + "}");

    assertThat(item(resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE))).get("status"))
        .hasToString("\"resolved\"");

    assertThat(pull(checkpoint).at("/decisions/0/message").textValue()).endsWith("seen on site");
  }
}
