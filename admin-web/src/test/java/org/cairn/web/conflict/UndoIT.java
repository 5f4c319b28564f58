package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Decisions that are taken back. */
class UndoIT extends ConflictedIT {
  @Test
  void a_decision_is_taken_back_and_another_one_made() {
    var conflict = opened();
    resolve(admin, by(conflict, "CLIENT_WINS", 2, ""));
    var checkpoint = pull(null).get("checkpoint").textValue();

    var never = undo(conflict, "{'expectedVersion':0}");
    assertProblem(never, 400, "INVALID");
    assertThat(never.json().at("/errors/0/pointer").textValue()).isEqualTo("/expectedVersion");

    var undone = undo(conflict, "{'note':'too early'}").json();

    assertThat(undone.get("versionNumber").intValue()).isEqualTo(4);
    assertThat(data()).isEqualTo("{\"a\":2}");
    var reopened = read(admin, conflict);
    assertThat(reopened.get("status").textValue()).isEqualTo("OPEN");
    assertThat(reopened.at("/undone/0/note").textValue()).isEqualTo("too early");
    assertThat(reopened.at("/undone/0/decision/resolution").textValue()).isEqualTo("CLIENT_WINS");
    assertThat(pull(checkpoint).at("/decisions/0/outcome").textValue()).isEqualTo("PENDING");
    var again = push(edit(2, "update", ",'data':{'a':3,'b':1.50}")).at("/conflicts/0/conflict");
    assertThat(again.get("resolution").textValue()).isEqualTo("PENDING");
    assertProblem(undo(conflict, "{}"), 409, "NOT_RESOLVED");
    assertThat(item(resolve(admin, by(conflict, "CLIENT_WINS", 4, ""))).get("versionNumber"))
        .hasToString("5");
  }

  @Test
  void an_automatic_decision_is_listed_and_taken_back_after_the_document_has_moved_on() {
    pushByOthers(edit(1, "update", ",'data':{'a':1,'b':1}"));
    assertThat(outcome(push(edit(2, "update", ",'data':{'a':1,'c':1}")))).isEqualTo("merged");
    var later = edit(3, "update", ",'data':{'a':7,'b':1,'c':1}");
    pushByOthers(later.replace("\"versionNumber\":1", "\"versionNumber\":3"));
    var conflict = list(admin, "&automatic=true").at("/0/id").textValue();

    assertProblem(undo(conflict, "{}"), 409, "STALE");
    assertThat(undo(conflict, "{'expectedVersion':4}").status()).isEqualTo(200);

    assertThat(data()).isEqualTo("{\"a\":7,\"b\":1}");
  }

  @Test
  void the_next_edit_of_a_chain_joins_one_whose_merge_was_taken_back() {
    pushByOthers(edit(1, "update", ",'data':{'a':1,'b':1}"));
    assertThat(outcome(push(edit(2, "update", ",'data':{'a':1,'c':1}")))).isEqualTo("merged");
    var conflict = list(admin, "&automatic=true").at("/0/id").textValue();
    undo(conflict, "{}");

    var next = push(edit(3, "update", after(2) + ",'data':{'a':1,'c':1,'d':1}"));

    assertThat(next.at("/conflicts/0/conflict/id").textValue()).isEqualTo(conflict);
    assertThat(read(admin, conflict).get("edits")).hasSize(2);
    assertThat(data()).isEqualTo("{\"a\":1,\"b\":1}");
  }

  @Test
  void decisions_stand_in_the_audit_trail() {
    var conflict = opened();
    resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE));
    undo(conflict, "{}");

    var entries = get(admin, "/audit/entries?objectId=" + conflict).json().get("items");

    assertThat(entries.findValuesAsText("action"))
        .containsExactlyInAnyOrder("CONFLICT_RESOLVED", "CONFLICT_REOPENED");
  }
}
