package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Conflicts of a type that lets devices decide about their own edits, and of one that changes. */
class OwnConflictsIT extends ConflictedIT {
  private final String typeName = unique("it-own");

  @Override
  protected String type() {
    return typeName;
  }

  @Override
  protected String definition() {
    return super.definition().replace("{\"name\"", "{\"clientMayResolve\":true,\"name\"");
  }

  @Test
  void a_device_decides_about_its_own_edits() {
    var decided = item(resolve(worker, by(opened(), "CLIENT_WINS", 2, "")));

    assertThat(decided.get("versionNumber").intValue()).isEqualTo(3);
  }

  @Test
  void a_device_does_not_decide_about_edits_of_others_that_wait_in_the_same_conflict() {
    var conflict = opened();
    push(another(), edit(3, "update", ",'data':{'a':7}"));

    assertThat(read(worker, conflict).get("edits")).hasSize(2);
    assertProblem(resolve(worker, by(conflict, "CLIENT_WINS", 2, "")), 403, "FORBIDDEN");
  }

  @Test
  void what_was_written_under_an_older_version_of_the_type_comes_back_when_a_decision_is_undone() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var stricter =
        definition()
            .replace("NAME", typeName)
            .replace("\"version\":1", "\"version\":2")
            .replace("{\"type\":\"object\"}", "{\"type\":\"object\",\"required\":[\"z\"]}");
    assertThat(send(admin, "PUT", "/admin/types/" + typeName, stricter).status()).isEqualTo(200);
    var conflict = waiting(2, ",'data':{'a':3,'z':1}");
    item(resolve(admin, by(conflict, "CLIENT_WINS", 2, "")));

    assertThat(undo(conflict, "{}").status()).isEqualTo(200);

    assertThat(data()).isEqualTo("{\"a\":2}");
  }
}
