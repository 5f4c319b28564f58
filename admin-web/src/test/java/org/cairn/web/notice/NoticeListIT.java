package org.cairn.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The list of notices, and what administrators do with it. */
class NoticeListIT extends NotifyingIT {
  @Test
  void what_administrators_do_with_notices_is_audited() {
    var admin = admin();
    var id = tell(admin).get(0);
    awaitState(admin, id, "SENT");

    assertThat(send(admin, "POST", NOTICES + "/" + id + "/retry", null).status()).isEqualTo(202);

    var entries = get(admin, "/audit/entries?objectKind=notice&objectId=" + id).json();
    assertThat(entries.get("items").findValuesAsText("action"))
        .containsExactly("NOTICE_RETRIED", "NOTICE_TESTED");
    await().atMost(SOON).until(() -> receiver.of(id).size() == 2);
  }

  @Test
  void the_list_is_read_page_by_page() {
    var admin = admin();
    tell(admin);

    var first = get(admin, NOTICES + "?limit=1").json();
    var next = get(admin, NOTICES + "?limit=1&cursor=" + first.get("nextCursor").textValue());

    assertThat(next.json().at("/items/0/id").textValue())
        .isLessThan(first.at("/items/0/id").textValue());
    assertProblem(get(admin, NOTICES + "?state=sent"), 400, "INVALID");
  }

  @Test
  void old_ones_are_forgotten() throws Exception {
    var admin = admin();
    var ids = tell(admin);
    awaitState(admin, ids.get(0), "SENT");

    update(
        "UPDATE audit_notice SET created_at = UTC_TIMESTAMP(6) - INTERVAL 31 DAY WHERE id = UNHEX(?)",
        ids.get(0));

    await()
        .atMost(Duration.ofSeconds(80))
        .until(
            () ->
                get(admin, NOTICES).json().get("items").findValuesAsText("id").stream()
                    .noneMatch(ids.get(0)::equals));
    assertThat(listed(admin, ids.get(1))).isNotNull();
  }
}
