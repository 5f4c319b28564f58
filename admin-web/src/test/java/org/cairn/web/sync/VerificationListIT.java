package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents by who vouches for them, and decisions about many of them. */
class VerificationListIT extends VerifiedIT {
  private JsonNode listed(String filter) {
    return get(admin, LIST + "?entityId=" + entity + filter).json().get("items");
  }

  @Test
  void the_list_has_what_waits_the_longest_waiting_first_and_by_filters() {
    var all = get(admin, LIST + "?entityId=" + entity).json().get("items");
    assertThat(all).hasSize(1);
    var waiting = all.get(0);
    assertThat(waiting.path("documentId").asText()).isEqualTo(document);
    assertThat(waiting.path("type").asText()).isEqualTo(type());
    assertThat(waiting.path("verificationRule").asText()).isEqualTo("otherwise");
    assertThat(waiting.path("updatedBy").asText()).isEqualTo(worker.userId());

    assertThat(listed("&rule=high&authorId=" + worker.userId())).isEmpty();
    assertThat(listed("&rule=otherwise&authorId=" + worker.userId())).hasSize(1);
    assertThat(listed("&authorId=" + admin.userId())).isEmpty();
    assertThat(listed("&type=" + type())).hasSize(1);
    assertThat(listed("&receivedUntil=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(listed("&state=VERIFIED")).isEmpty();
    decide(by("VERIFIED", 1, ""));
    assertThat(listed("&state=VERIFIED")).hasSize(1);
    assertThat(listed("")).isEmpty();
  }

  @Test
  void the_list_goes_on_where_it_ended() {
    for (int i = 1; i < 4; i++) {
      var one = edit(i, "create", HIGH).replace(document, UUID.randomUUID().toString());
      assertThat(outcome(push(one))).isEqualTo("applied");
    }
    var address = LIST + "?limit=3&entityId=" + entity;
    var first = get(admin, address).json();
    var second = get(admin, address + "&cursor=" + first.get("nextCursor").asText()).json();

    assertThat(first.get("items")).hasSize(3);
    assertThat(first.at("/items/0/documentId").asText()).isEqualTo(document);
    assertThat(second.get("items")).hasSize(1);
    assertThat(second.get("nextCursor").isNull()).isTrue();
    assertThat(first.get("items")).doesNotContain(second.at("/items/0"));
  }

  @Test
  void all_that_match_are_decided_at_once_but_not_what_came_later() {
    var seen = Instant.now();
    push(edit(1, "create", HIGH).replace(document, other));
    var body =
        "{'matching':{'entityId':'%s','receivedUntil':'%s','verdict':'VERIFIED'}}"
            .formatted(entity, seen)
            .replace('\'', '"');

    var answer = send(admin, "POST", LIST, body).json();

    assertThat(answer.get("items")).hasSize(1);
    assertThat(answer.at("/items/0/documentId").asText()).isEqualTo(document);
    assertThat(answer.get("more").asBoolean()).isFalse();
    assertThat(listed(""))
        .extracting(one -> one.path("documentId").asText())
        .containsExactly(other);
    var unseen = body.replace(",\"receivedUntil\":\"" + seen + "\"", "");
    assertThat(wrong(send(admin, "POST", LIST, unseen))).isEqualTo("/matching/receivedUntil");
    var tomorrow = body.replace(seen.toString(), "2999-01-01T00:00:00Z");
    assertThat(wrong(send(admin, "POST", LIST, tomorrow))).isEqualTo("/matching/receivedUntil");
  }
}
