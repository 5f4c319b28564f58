package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of a type decide about what is pushed. */
class ApprovedVersionsTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID DOCUMENT = new UUID(20, 1);

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private String edit(String action, String more) {
    return ("{'opId':'%s','type':'look','action':'%s','offlineId':'%s','entityId':'%s',"
            + "'versionNumber':1%s}")
        .formatted(new UUID(30, ++operations), action, DOCUMENT, ENTITY, more);
  }

  private JsonNode push(String... changes) {
    return server.result("{'changes':[" + String.join(",", changes) + "]}").get("successful");
  }

  private Vouched stored(int version) {
    return server.stores.history.get(DOCUMENT).get(version - 1).vouched();
  }

  @Test
  void each_version_is_judged_and_stored_with_the_rule_that_decided() {
    var answers = push(edit("create", ",'data':{'a':1}"), edit("update", ",'data':{'a':3}"));

    assertThat(stored(1)).isEqualTo(new Vouched(Verification.AUTO_VERIFIED, "low"));
    assertThat(stored(2)).isEqualTo(new Vouched(Verification.PENDING, "otherwise"));
    assertThat(answers.at("/0/verificationRule").asText()).isEqualTo("low");
    assertThat(answers.at("/1/verification").asText()).isEqualTo("PENDING");
    assertThat(server.stores.headRows.get(DOCUMENT).verification()).isEqualTo(Verification.PENDING);
  }

  @Test
  void a_patch_is_judged_by_what_it_makes_of_the_document() {
    push(edit("create", ",'data':{'a':3,'b':1}"));

    var answer = push(edit("update", ",'patch':{'a':2}"));

    assertThat(answer.at("/0/verificationRule").asText()).isEqualTo("low");
  }

  @Test
  void a_repetition_tells_what_stands_of_it_today_and_no_rule() {
    var first = edit("create", ",'data':{'a':3}");
    push(first);

    var again = push(first);

    assertThat(again.at("/0/outcome").asText()).isEqualTo("duplicate");
    assertThat(again.at("/0/verification").asText()).isEqualTo("PENDING");
    assertThat(again.at("/0").has("verificationRule")).isFalse();
  }

  @Test
  void nobody_vouches_for_a_tombstone() {
    push(edit("create", ",'data':{'a':1}"));

    var answer = push(edit("delete", ""));

    assertThat(answer.at("/0").has("verification")).isFalse();
    assertThat(stored(2)).isEqualTo(Vouched.NOT_ASKED);
  }

  @Test
  void a_type_without_rules_asks_nobody() {
    var answer = push(edit("create", ",'data':{'a':1}").replace("'look'", "'note'"));

    assertThat(answer.at("/0").has("verification")).isFalse();
    assertThat(stored(1)).isEqualTo(Vouched.NOT_ASKED);
  }
}
