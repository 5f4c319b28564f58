package org.cairn.web.conflict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cairn.domain.json.StrictJson;
import org.cairn.it.Refusal;
import org.cairn.it.ServerUnderTest;
import org.cairn.it.TestMailServer;
import org.cairn.it.TestReceiver.Webhook;
import org.junit.jupiter.api.Test;

/** Conflicts that wait too long. */
class EscalationIT extends ConflictedIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration SEVERAL_RUNS = Duration.ofSeconds(7);
  private static final String NOW = "UTC_TIMESTAMP(6)";

  /** As if it had waited for so many hours, counted in minutes, too. */
  private static void waits(String conflict, int minutes) {
    try (var connection = ServerUnderTest.database();
        var statement =
            connection.prepareStatement(
                "UPDATE conflict_conflict SET waits_since = "
                    + NOW
                    + " - INTERVAL ? MINUTE WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
      statement.setInt(1, minutes);
      statement.setString(2, conflict);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode escalated(String query) {
    return list(admin, "&escalated=" + query);
  }

  @Test
  void what_waits_for_two_days_is_escalated_and_decided_by_nobody_but_a_person() {
    var conflict = opened();
    assertThat(read(admin, conflict).path("escalatedAt").isNull()).isTrue();
    assertThat(read(admin, conflict).path("waitsSince"))
        .isEqualTo(read(admin, conflict).path("openedAt"));
    waits(conflict, 47 * 60 + 50);
    var early = escalated("true");
    waits(conflict, 48 * 60);

    await().atMost(SOON).until(() -> escalated("true").size() == 1);

    assertThat(early).isEmpty();
    assertThat(escalated("false")).isEmpty();
    assertThat(escalated("true").at("/0/escalatedAt").asText()).isNotEmpty();
    var still = read(admin, conflict);
    assertThat(still.path("status").asText()).isEqualTo("OPEN");
    assertThat(data()).isEqualTo("{\"a\":2}");
    var entries = get(admin, "/audit/entries?objectId=" + conflict).json().get("items");
    assertThat(entries).hasSize(1);
    assertThat(entries.at("/0/action").asText()).isEqualTo("CONFLICT_ESCALATED");
    assertThat(entries.at("/0/userId").isNull()).isTrue();
    assertTold("conflicts.waiting", conflict);
    assertTold("conflicts.escalated", conflict);
    assertReopenedBeginsAnew(conflict);
  }

  @Test
  void what_cannot_be_audited_is_not_done_by_the_clockwork_either() {
    var conflict = opened();
    var unless = "action <> 'CONFLICT_ESCALATED' OR object_id <> '%s'".formatted(conflict);
    Refusal.during(
        "audit_entry",
        unless,
        () -> {
          waits(conflict, 49 * 60);
          await()
              .during(SEVERAL_RUNS)
              .atMost(SOON)
              .until(() -> read(admin, conflict).path("escalatedAt").isNull());
        });
    await().atMost(SOON).until(() -> !read(admin, conflict).path("escalatedAt").isNull());
  }

  /** Coordinators hear of it, and nothing of what the document says. */
  private static void assertTold(String event, String conflict) {
    await().atMost(SOON).untilAsserted(() -> assertThat(webhooks(event, conflict)).hasSize(1));
    var webhook = webhooks(event, conflict).get(0);
    assertThat(webhook.isGenuine()).isTrue();
    assertThat(webhook.body()).doesNotContain("1.50");
    var subject = StrictJson.parse(webhook.body().getBytes(UTF_8)).path("subject").asText();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(ServerUnderTest.mail().to(ServerUnderTest.MAIL_TO))
                    .extracting(mail -> TestMailServer.header(mail, "Subject"))
                    .anyMatch(header -> header.contains(subject)));
  }

  private static List<Webhook> webhooks(String event, String conflict) {
    return ServerUnderTest.receiver().all().stream()
        .filter(one -> one.body().contains(event) && one.body().contains(conflict))
        .toList();
  }

  private void assertReopenedBeginsAnew(String conflict) {
    item(resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE)));
    assertThat(read(admin, conflict).path("waitsSince").isNull()).isTrue();
    assertThat(escalated("true")).hasSize(1);

    assertThat(undo(conflict, "{}").status()).isEqualTo(200);

    var again = read(admin, conflict);
    assertThat(again.path("waitsSince").asText()).isGreaterThan(again.path("openedAt").asText());
    assertThat(again.path("escalatedAt").isNull()).isTrue();
  }
}
