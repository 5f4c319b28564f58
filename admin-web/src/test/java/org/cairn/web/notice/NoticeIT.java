package org.cairn.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import org.cairn.it.ServerUnderTest;
import org.cairn.it.TestMailServer;
import org.cairn.it.TestReceiver;
import org.junit.jupiter.api.Test;

/** Notices from their outbox to a receiver and a mail server of our own. */
class NoticeIT extends NotifyingIT {
  @Test
  void a_notice_arrives_signed_as_webhook_and_by_mail() {
    var admin = admin();

    var ids = tell(admin);

    var webhook = awaitState(admin, ids.get(0), "SENT");
    assertThat(webhook.get("channel").textValue()).isEqualTo("WEBHOOK");
    assertThat(webhook.get("status").intValue()).isEqualTo(200);
    assertThat(webhook.get("attempts").intValue()).isEqualTo(1);
    assertThat(webhook.get("nextAttemptAt").isNull()).isTrue();
    var received = receiver.of(ids.get(0));
    assertThat(received).hasSize(1);
    assertThat(received.get(0).isGenuine()).isTrue();
    assertThat(received.get(0).body()).contains("\"type\":\"notices.test\"");

    var desk = ids.get(ids.size() - 1);
    assertThat(awaitState(admin, desk, "SENT").get("channel").textValue()).isEqualTo("MAIL");
    var mails =
        ServerUnderTest.mail().to(ServerUnderTest.MAIL_TO).stream()
            .map(mail -> TestMailServer.header(mail, "Message-ID"))
            .filter(id -> id.contains(desk));
    assertThat(mails).containsExactly("<" + desk + "@aid.example.org>");
  }

  @Test
  void a_receiver_that_fails_is_tried_again_with_the_same_id() {
    var admin = admin();
    receiver.answer(500);

    var id = tell(admin).get(0);

    awaitAttempts(admin, id, 1);
    var waiting = listed(admin, id);
    assertThat(waiting.get("state").textValue()).isEqualTo("WAITING");
    assertThat(waiting.get("status").intValue()).isEqualTo(500);
    assertThat(waiting.get("nextAttemptAt").textValue())
        .isGreaterThan(waiting.get("createdAt").textValue());
    receiver.answer(200);
    var sent = awaitState(admin, id, "SENT");
    assertThat(sent.get("attempts").intValue()).isEqualTo(2);
    assertThat(sent.get("failure").isNull()).isTrue();
    assertThat(receiver.of(id)).hasSize(2).allMatch(TestReceiver.Webhook::isGenuine);
  }

  @Test
  void what_is_given_up_is_listed_and_can_be_sent_again() {
    var admin = admin();
    receiver.answer(410);
    var id = tell(admin).get(0);

    assertThat(awaitState(admin, id, "GIVEN_UP").get("status").intValue()).isEqualTo(410);
    var listed = get(admin, NOTICES + "?state=GIVEN_UP").json().get("items");
    assertThat(listed.findValuesAsText("id")).contains(id);
    assertThat(listed.findValuesAsText("state")).containsOnly("GIVEN_UP");

    receiver.answer(200);
    var retried = send(admin, "POST", NOTICES + "/" + id + "/retry", null);
    assertThat(retried.json().get("state").textValue()).isEqualTo("WAITING");
    assertThat(awaitState(admin, id, "SENT").get("attempts").intValue()).isEqualTo(1);
  }

  @Test
  void what_another_server_has_claimed_is_left_to_it_until_the_claim_is_over() throws Exception {
    var admin = admin();
    receiver.answer(500);
    var id = tell(admin).get(0);
    awaitAttempts(admin, id, 1);
    update(
        "UPDATE audit_notice SET due_at = UTC_TIMESTAMP(6), claim = RANDOM_BYTES(16),"
            + " claimed_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = UNHEX(?)",
        id);
    receiver.answer(200);

    letARunPass();
    assertThat(receiver.of(id)).hasSize(1);

    update("UPDATE audit_notice SET claimed_until = UTC_TIMESTAMP(6) WHERE id = UNHEX(?)", id);
    awaitState(admin, id, "SENT");
    assertThat(receiver.of(id)).hasSize(2);
  }

  @Test
  void nobody_hears_of_what_is_rolled_back() throws Exception {
    var admin = admin();
    var known = new HashSet<>(ids(admin));
    webhooks().forEach(webhook -> known.add(webhook.id()));
    try (var connection = ServerUnderTest.database();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // The audit trail comes after the notice, and has to wait for this in vain.
      statement.executeQuery("SELECT entries FROM audit_clock WHERE id = 1 FOR UPDATE").close();

      var answer = send(admin, "POST", NOTICES + "/test", null);

      assertThat(answer.status()).isGreaterThanOrEqualTo(400);
      connection.rollback();
    }
    letARunPass();
    assertThat(known).containsAll(ids(admin));
    assertThat(webhooks()).allMatch(webhook -> known.contains(webhook.id()));
  }

  @Test
  void a_coordinator_gets_mail_while_active() {
    var admin = admin();
    var name = unique("cora");
    var address = name + "@example.org";
    var id = createUser(admin, name, "COORDINATOR");
    change(admin, id, "{\"email\":\"" + address + "\"}");

    var ids = tell(admin);
    await().atMost(SOON).until(() -> ServerUnderTest.mail().to(address).size() == 1);
    assertThat(ids).anyMatch(one -> listed(admin, one).get("userId").asText().equals(id));

    change(admin, id, "{\"active\":false}");
    for (var one : tell(admin)) {
      assertThat(listed(admin, one).get("userId").asText()).isNotEqualTo(id);
    }
  }
}
