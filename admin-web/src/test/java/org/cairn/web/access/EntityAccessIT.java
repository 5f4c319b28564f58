package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a worker may record follows the assignments from one request to the next. */
class EntityAccessIT extends AccessIT {
  private static final String TYPE =
      "{\"name\":\"access-visit\",\"title\":{\"en\":\"Visit\"},\"version\":1,"
          + "\"schema\":{\"type\":\"object\"}}";

  @Test
  void each_assignment_and_each_end_holds_with_the_next_push() {
    var admin = admin();
    assertThat(send(admin, "PUT", "/admin/types/access-visit", TYPE).status()).isIn(200, 201);
    var worker = person(admin, "FIELD_WORKER");
    var assigned = new HashSet<UUID>();
    var random = new Random(7);
    for (int step = 0; step < 25; step++) {
      change(admin, worker, assigned, random);

      for (long number = 0; number < 4; number++) {
        var entity = entity(worker, number);
        assertThat(mayRecord(worker, entity))
            .as("step %d, entity %d", step, number)
            .isEqualTo(assigned.contains(entity));
      }
    }
  }

  @Test
  void coordinators_record_everywhere_and_workers_where_they_registered_something() {
    var admin = admin();
    assertThat(send(admin, "PUT", "/admin/types/access-visit", TYPE).status()).isIn(200, 201);

    assertThat(mayRecord(person(admin, "COORDINATOR"), UUID.randomUUID())).isTrue();
    assertThat(mayRecord(person(admin, "FIELD_WORKER"), UUID.randomUUID())).isFalse();
  }

  private void change(Session admin, Session worker, Set<UUID> assigned, Random random) {
    var entity = entity(worker, random.nextInt(4));
    if (assigned.add(entity)) {
      var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), entity);
      assertThat(send(admin, "POST", "/admin/assignments", body).status()).isEqualTo(201);
      return;
    }
    assigned.remove(entity);
    var filter = "?userId=" + worker.userId() + "&entityId=" + entity;
    var list = get(admin, "/admin/assignments" + filter).json().get("items");
    var path = "/admin/assignments/" + list.get(0).get("id").textValue();
    assertThat(send(admin, "DELETE", path, null).status()).isEqualTo(204);
  }

  private boolean mayRecord(Session session, UUID entity) {
    var change =
        "{\"opId\":\"%s\",\"type\":\"access-visit\",\"action\":\"create\",\"offlineId\":\"%s\","
            + "\"entityId\":\"%s\",\"versionNumber\":1,\"data\":{}}";
    var body =
        "{\"changes\":[" + change.formatted(UUID.randomUUID(), UUID.randomUUID(), entity) + "]}";
    var answer = send(session, "POST", "/sync/batch", body).json();
    if (!answer.get("held").isEmpty()) {
      // Nobody has had the entity yet.
      assertThat(answer.at("/held/0/waitsForEntity").textValue()).isEqualTo(entity.toString());
      return false;
    }
    if (answer.get("failed").isEmpty()) {
      assertThat(answer.get("successful")).as(answer.toString()).hasSize(1);
      return true;
    }
    assertThat(answer.at("/failed/0/error/code").textValue()).isEqualTo("ENTITY_NOT_ASSIGNED");
    return false;
  }

  private static UUID entity(Session worker, long number) {
    return new UUID(UUID.fromString(worker.deviceId()).getLeastSignificantBits(), number);
  }
}
