package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of a type decide who vouches for a version. */
class RuleApprovalIT extends VerifiedIT {
  @Test
  void the_answer_to_a_push_says_what_was_decided_and_by_which_rule() {
    var high = push(edit(1, "update", HIGH)).at("/successful/0");
    assertThat(high.path("verification").asText()).isEqualTo("PENDING");
    assertThat(high.path("verificationRule").asText()).isEqualTo("high");

    var low = push(edit(2, "update", after(1) + LOW)).at("/successful/0");
    assertThat(low.path("verification").asText()).isEqualTo("AUTO_VERIFIED");
    assertThat(low.path("verificationRule").asText()).isEqualTo("low");

    assertThat(present().path("verification").asText()).isEqualTo("AUTO_VERIFIED");
    var versions = get(admin, "/documents/" + document + "/history").json().get("items");
    assertThat(versions)
        .extracting(v -> v.get("verificationRule").asText())
        .containsExactly("low", "high", "otherwise");
  }

  @Test
  void the_role_of_the_author_counts() {
    var byAdmin = push(admin, edit(1, "update", ",'data':{'level':3}")).at("/successful/0");

    assertThat(byAdmin.path("verificationRule").asText()).isEqualTo("trusted");
  }

  @Test
  void what_is_merged_into_an_unverified_version_waits() {
    push(edit(1, "update", ",'data':{'a':1,'level':9}"));
    var merged = push(admin, edit(2, "update", ",'data':{'a':1,'note':'x'}")).at("/successful/0");

    assertThat(merged.path("outcome").asText()).isEqualTo("merged");
    assertThat(merged.path("verification").asText()).isEqualTo("PENDING");
  }

  @Test
  void nobody_vouches_for_a_deletion() {
    var deleted = push(edit(1, "delete", "")).at("/successful/0");

    assertThat(deleted.path("outcome").asText()).isEqualTo("applied");
    assertThat(deleted.has("verification")).isFalse();
  }

  @Test
  void who_vouches_for_the_entity_counts_as_soon_as_it_is_known() {
    var place =
        ("{'opId':'%s','type':'it-verified-place','action':'create','offlineId':'%s',"
                + "'entityId':'%s','versionNumber':1,'data':{}}")
            .formatted(operations[1], third, third)
            .replace('\'', '"');
    var type =
        "{\"name\":\"it-verified-place\",\"version\":1,\"scope\":\"self\",\"schema\":{},"
            + "\"approval\":{}}";
    assertThat(send(admin, "PUT", "/admin/types/it-verified-place", type).status())
        .isBetween(200, 201);
    assertThat(outcome(push(place))).isEqualTo("applied");
    var before = push(edit(2, "update", third, ",'data':{'level':4}")).at("/successful/0");
    assertThat(before.path("verificationRule").asText()).isEqualTo("otherwise");

    var verdict = "{'documentId':'%s','versionNumber':1,'verdict':'VERIFIED'}".formatted(third);
    assertDecided(decide(verdict), "decided");
    var after = push(edit(3, "update", third, after(2) + ",'data':{'level':3}"));

    assertThat(after.at("/successful/0/verificationRule").asText()).isEqualTo("known-entity");
  }

  @Test
  void a_correction_of_what_was_rejected_is_judged_anew() {
    push(edit(1, "update", HIGH));
    assertDecided(decide(by("REJECTED", 2, ",'note':'not that high'")), "decided");
    assertThat(present().path("verification").asText()).isEqualTo("REJECTED");

    push(edit(2, "update", after(1) + LOW));

    assertThat(present().path("verification").asText()).isEqualTo("AUTO_VERIFIED");
    assertThat(verification(admin).at("/decisions/0/versionNumber").asInt()).isEqualTo(2);
    assertThat(verification(worker).path("decisions")).isEmpty();
  }

  @Test
  void a_restored_version_is_judged_anew() {
    push(edit(1, "update", LOW));
    push(edit(2, "update", after(1) + HIGH));
    decide(by("VERIFIED", 3, ""));

    var path = "/documents/" + document + "/restore";
    var version = Map.of("If-Match", "\"3\"");
    var body = "{\"versionNumber\":2}";
    assertThat(withToken(admin.accessToken(), "POST", path, body, version).status()).isEqualTo(200);

    assertThat(verification(admin).path("verificationRule").asText()).isEqualTo("low");
  }
}
