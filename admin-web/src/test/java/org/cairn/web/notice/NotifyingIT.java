package org.cairn.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.it.ServerUnderTest;
import org.cairn.it.TestReceiver;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.AfterEach;

/** What tests of notices have in common. */
abstract class NotifyingIT extends AccessIT {
  protected static final String NOTICES = "/admin/notices";

  /** Two runs of the clockwork and the first wait. */
  protected static final Duration SOON = Duration.ofSeconds(45);

  private static final Duration LONGER_THAN_A_RUN = Duration.ofSeconds(6);
  private static final String EVENT = "notices.test";

  protected final TestReceiver receiver = ServerUnderTest.receiver();

  @AfterEach
  void answer_again() {
    receiver.answer(200);
  }

  /** The ids of a new test notice, by webhook first. */
  protected List<String> tell(Session admin) {
    var answer = send(admin, "POST", NOTICES + "/test", null);
    assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(202);
    var ids = new ArrayList<String>();
    answer.json().get("ids").forEach(id -> ids.add(id.textValue()));
    return ids;
  }

  protected JsonNode listed(Session admin, String id) {
    for (var notice : get(admin, NOTICES).json().get("items")) {
      if (notice.get("id").textValue().equals(id)) {
        return notice;
      }
    }
    throw new AssertionError("Not in the list: " + id);
  }

  protected JsonNode awaitState(Session admin, String id, String state) {
    await().atMost(SOON).until(() -> listed(admin, id).get("state").textValue().equals(state));
    return listed(admin, id);
  }

  protected void awaitAttempts(Session admin, String id, int attempts) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              var notice = listed(admin, id);
              return notice.get("attempts").intValue() == attempts
                  && !notice.get("failure").isNull();
            });
  }

  /** Of tests alone: what other tests leave behind may be told of at any time. */
  protected List<String> ids(Session admin) {
    var ids = new ArrayList<String>();
    for (var notice : get(admin, NOTICES + "?limit=1000").json().get("items")) {
      if (notice.get("event").textValue().equals(EVENT)) {
        ids.add(notice.get("id").textValue());
      }
    }
    return ids;
  }

  /** The webhooks about them. */
  protected Stream<TestReceiver.Webhook> webhooks() {
    return receiver.all().stream().filter(one -> one.body().contains(EVENT));
  }

  protected static void letARunPass() {
    await().pollDelay(LONGER_THAN_A_RUN).atMost(SOON).until(() -> true);
  }

  protected static int update(String text, String id) throws SQLException {
    try (var connection = ServerUnderTest.database();
        var statement = connection.prepareStatement(text)) {
      statement.setString(1, id.replace("-", ""));
      return statement.executeUpdate();
    }
  }
}
