package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** People decide who vouches for a document. */
class VerifyIT extends VerifiedIT {
  private JsonNode pulled(Session session, String checkpoint) {
    var from = checkpoint == null ? "" : "?checkpoint=" + checkpoint;
    return get(session, "/sync/pull" + from).json();
  }

  private static JsonNode change(JsonNode page, String id) {
    return StreamSupport.stream(page.get("changes").spliterator(), false)
        .filter(one -> one.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_coordinator_verifies_and_everybody_learns_it_without_a_new_version() {
    push(edit(1, "update", HIGH));
    var checkpoint = pulled(worker, null).get("checkpoint").asText();

    assertDecided(decide(by("VERIFIED", 2, ",'note':' seen on site '")), "decided");

    var page = pulled(worker, checkpoint);
    assertThat(change(page, document).path("verification").asText()).isEqualTo("VERIFIED");
    assertThat(change(page, document).path("versionNumber").asInt()).isEqualTo(2);
    var told = page.at("/decisions/0");
    assertThat(told.path("opId").asText()).isEqualTo(operations[1]);
    assertThat(told.path("conflictId").isNull()).isTrue();
    assertThat(told.path("outcome").asText()).isEqualTo("VERIFIED");
    assertThat(told.path("versionNumber").asInt()).isEqualTo(2);
    assertThat(told.path("message").asText()).endsWith("vouches for it. seen on site");
    var known = verification(worker);
    assertThat(known.path("verification").asText()).isEqualTo("VERIFIED");
    assertThat(known.path("verificationRule").asText()).isEqualTo("high");
    assertThat(known.at("/decisions/0/note").asText()).isEqualTo("seen on site");
    assertThat(known.at("/decisions/0/decidedBy").asText()).isEqualTo(admin.userId());
  }

  @Test
  void what_a_coordinator_did_not_see_is_not_decided() {
    push(edit(1, "update", HIGH));

    var stale = decide(by("VERIFIED", 1, ""));

    assertDecided(stale, "failed");
    assertThat(stale.json().at("/items/0/error/code").asText()).isEqualTo("STALE");
    assertThat(present().path("verification").asText()).isEqualTo("PENDING");
  }

  @Test
  void the_same_decision_again_changes_nothing() {
    push(edit(1, "update", HIGH));
    decide(by("VERIFIED", 2, ""));
    var checkpoint = pulled(worker, null).get("checkpoint").asText();

    assertDecided(decide(by("VERIFIED", 2, "")), "unchanged");

    assertThat(pulled(worker, checkpoint).get("changes")).isEmpty();
  }

  @Test
  void a_decision_can_be_replaced_and_both_are_kept() {
    push(edit(1, "update", HIGH));
    decide(by("VERIFIED", 2, ""));
    decide(by("REJECTED", 2, ",'note':'on second thoughts'"));

    assertThat(verification(admin).path("decisions"))
        .extracting(d -> d.path("verdict").asText())
        .containsExactly("REJECTED", "VERIFIED");
  }

  @Test
  void a_dry_run_decides_nothing() {
    push(edit(1, "update", HIGH));
    var body = "{'dryRun':true,'decisions':[" + by("VERIFIED", 2, "") + "]}";

    assertDecided(send(admin, "POST", LIST, body.replace('\'', '"')), "decided");

    assertThat(present().path("verification").asText()).isEqualTo("PENDING");
    assertThat(verification(admin).path("decisions")).isEmpty();
  }

  @Test
  void a_rejection_needs_words_and_bad_input_is_pointed_to() {
    assertThat(wrong(decide(by("REJECTED", 1, ",'note':' '")))).isEqualTo("/decisions/0/note");
    assertThat(wrong(decide(by("MAYBE", 1, "")))).isEqualTo("/decisions/0/verdict");
    assertThat(wrong(decide("{'verdict':'VERIFIED'}"))).isEqualTo("/decisions/0/documentId");
    assertThat(wrong(decide(by("VERIFIED", 1, ""), by("VERIFIED", 1, ""))))
        .isEqualTo("/decisions/1/documentId");
    assertThat(wrong(decide())).isEqualTo("/decisions");
    assertThat(wrong(send(admin, "POST", LIST, "{}"))).isEqualTo("");
    assertThat(wrong(get(admin, LIST + "?state=NONE"))).isEqualTo("state");
    assertThat(wrong(get(admin, LIST + "?type=nothing"))).isEqualTo("type");
  }

  @Test
  void what_nobody_knows_or_has_to_vouch_for_cannot_be_decided() {
    var unknown = by("VERIFIED", 1, "").replace(document, UUID.randomUUID().toString());
    assertThat(decide(unknown).json().at("/items/0/error/code").asText()).isEqualTo("NOT_FOUND");

    push(edit(1, "delete", ""));
    assertThat(decide(by("VERIFIED", 2, "")).json().at("/items/0/error/code").asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void every_decision_stands_in_the_trail() {
    decide(by("REJECTED", 1, ",'note':'why'"));

    var query = "/audit/entries?action=DOCUMENT_REJECTED&objectId=" + document;
    var entries = get(admin, query).json().get("items");
    assertThat(entries).hasSize(1);
    assertThat(entries.at("/0/details/note").asText()).isEqualTo("why");
    assertThat(entries.at("/0/details/before").asText()).isEqualTo("PENDING");
  }
}
