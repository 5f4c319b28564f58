package org.cairn.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cairn.web.sync.EditingIT;
import org.junit.jupiter.api.Test;

/** Edits that arrive in another order than the one in which they were made. */
class ChainsIT extends EditingIT {
  private static final Map<String, String> LATER = Map.of("Prefer", "respond-async");
  private static final Duration SOON = Duration.ofSeconds(20);

  private String change(UUID operation, UUID id, String action, String more) {
    return "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1%s}"
        .formatted(operation, type(), action, id, entity, more)
        .replace('\'', '"');
  }

  private void later(String change) {
    var body = "{\"changes\":[" + change + "]}";
    assertThat(withToken(worker.accessToken(), "POST", "/sync/batch", body, LATER).status())
        .isEqualTo(202);
  }

  private void awaitVersion(UUID id, int version) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(get(worker, "/documents/" + id).json().path("versionNumber").asInt())
                    .as(() -> whereabouts(id))
                    .isEqualTo(version));
  }

  private String whereabouts(UUID id) {
    return get(admin, "/queue/operations?documentId=" + id).json()
        + " "
        + get(admin, "/failed-operations?documentId=" + id).json()
        + " "
        + get(admin, "/sync/conflicts?entityId=" + entity).json();
  }

  @Test
  void the_last_edit_then_the_first_then_the_one_between() {
    push(edit(3, "update", after(2) + ",'data':{'a':4}"));

    assertThat(outcome(push(edit(1, "update", ",'data':{'a':2}")))).isEqualTo("applied");
    assertThat(outcome(push(edit(2, "update", after(1) + ",'data':{'a':3}")))).isEqualTo("applied");

    await().atMost(SOON).until(() -> present().path("versionNumber").asInt() == 4);
    assertThat(present().at("/data/a").asInt()).isEqualTo(4);
  }

  /** A worker may look at the later edit before the earlier one arrives, or after that. */
  @Test
  void later_edits_in_a_batch_for_later_and_the_first_right_behind_it() {
    for (int round = 0; round < 30; round++) {
      var id = UUID.randomUUID();
      var first = UUID.randomUUID();
      var previous = ",'data':{'a':%d},'prevOpId':'" + first + "'";
      later(change(UUID.randomUUID(), id, "update", previous.formatted(2)));

      var answer = push(change(first, id, "create", ",'data':{'a':1}"));

      assertThat(answer.path("failed")).as(answer.toString()).isEmpty();
      awaitVersion(id, 2);
    }
  }

  /** Devices that hear nothing send it all again, in other batches. */
  @Test
  void what_stands_in_the_queue_twice_is_done_once() {
    for (int round = 0; round < 20; round++) {
      var id = UUID.randomUUID();
      var first = UUID.randomUUID();
      var create = change(first, id, "create", ",'data':{'a':1}");
      var update =
          change(UUID.randomUUID(), id, "update", ",'data':{'a':2},'prevOpId':'" + first + "'");

      later(update);
      later(create);
      later(update + "," + create);
      later(create + "," + update);

      awaitVersion(id, 2);
      await()
          .atMost(SOON)
          .until(
              () -> get(admin, "/queue/operations?documentId=" + id).json().at("/items").isEmpty());
      assertThat(get(worker, "/documents/" + id).json().path("versionNumber").asInt()).isEqualTo(2);
    }
  }

  /** The parent comes last, and itself depends on a document that stands behind its child. */
  @Test
  void operations_that_depend_on_each_other_across_documents_go_on_in_the_end() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    var parent = UUID.randomUUID();
    var root = UUID.randomUUID();
    push(
        change(UUID.randomUUID(), one, "update", ",'data':{'a':2},'dependsOn':['" + parent + "']"));
    push(change(root, one, "create", ",'data':{'a':1}"));
    push(change(parent, other, "create", ",'data':{'a':1},'dependsOn':['" + root + "']"));
    assertThat(get(admin, "/queue/check").json().at("/faults/heldInRings").asInt()).isEqualTo(3);

    var report = send(admin, "POST", "/queue/rebuild", null).json();

    assertThat(report.at("/remaining/heldInRings").asInt()).isZero();
    awaitVersion(one, 2);
    awaitVersion(other, 1);
  }
}
