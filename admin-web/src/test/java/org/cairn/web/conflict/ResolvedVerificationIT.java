package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Who vouches for versions that decisions about conflicts make, and who learns it. */
class ResolvedVerificationIT extends ConflictedIT {
  private static final String CLIENT = ",'fields':{'/a':'client'}";
  private static final String LOW = ",'data':{'a':3,'level':1}";

  @Override
  protected String type() {
    return "it-resolved-verified";
  }

  @Override
  protected String definition() {
    return """
        {"name":"NAME","version":1,"schema":{"type":"object"},"clientMayResolve":true,
         "merge":{"default":"MANUAL"},"approval":{"rules":[
          {"id":"low","when":{"data":{"/level":{"max":2}}},"decision":"AUTO_VERIFIED"}]}}
        """;
  }

  /** The second version, another device's, nobody vouches for. */
  private String openedBesideUnverified() {
    pushByOthers(edit(1, "update", ",'data':{'a':2,'note':'unseen'}"));
    assertThat(present().get("verification").textValue()).isEqualTo("PENDING");
    return waiting(2, LOW);
  }

  private JsonNode verified() {
    return get(admin, "/documents/" + document + "/verification").json();
  }

  @Test
  void what_a_device_merges_by_hand_is_judged_as_what_a_push_merges() {
    item(resolve(worker, by(openedBesideUnverified(), "MERGE", 2, CLIENT)));

    assertThat(data()).contains("unseen");
    assertThat(verified().get("verification").textValue()).isEqualTo("PENDING");
    assertThat(verified().get("verificationRule").textValue()).isEqualTo("merged-with-unverified");
  }

  @Test
  void what_a_coordinator_merges_or_a_device_writes_is_judged_by_the_rules_alone() {
    var conflict = openedBesideUnverified();
    item(resolve(admin, by(conflict, "MERGE", 2, CLIENT)));
    assertThat(verified().get("verificationRule").textValue()).isEqualTo("low");
    undo(conflict, "{}");

    item(resolve(worker, by(conflict, "CLIENT_WINS", 4, NOTE)));

    assertThat(data()).doesNotContain("unseen");
    assertThat(verified().get("verificationRule").textValue()).isEqualTo("low");
  }

  @Test
  void the_device_of_the_edit_learns_what_is_said_about_the_version_that_a_decision_made() {
    pushByOthers(edit(1, "update", ",'data':{'a':2}"));
    var conflict = waiting(2, ",'data':{'a':3}");
    waiting(3, after(2) + ",'data':{'a':4}");
    item(resolve(admin, by(conflict, "CLIENT_WINS", 2, "")));
    var checkpoint = pull(null).get("checkpoint").textValue();

    var verdict =
        "{'decisions':[{'documentId':'%s','versionNumber':3,'verdict':'REJECTED','note':'no'}]}"
            .formatted(document)
            .replace('\'', '"');
    assertThat(send(admin, "POST", "/documents/verifications", verdict).status()).isEqualTo(200);

    var told = pull(checkpoint).get("decisions");
    assertThat(told.findValuesAsText("opId"))
        .containsExactlyInAnyOrder(operations[2], operations[3]);
    assertThat(told.findValuesAsText("outcome")).containsOnly("REJECTED");
    assertThat(told.at("/0/versionNumber").intValue()).isEqualTo(3);
    assertThat(told.at("/0/conflictId").isNull()).isTrue();
    assertThat(told.at("/0/message").textValue()).endsWith(" no");
  }
}
