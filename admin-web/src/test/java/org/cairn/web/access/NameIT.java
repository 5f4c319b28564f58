package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A coordinator who sees ids wants to know whom to call. */
class NameIT extends AccessIT {
  @Test
  void a_coordinator_learns_what_people_and_devices_are_called_but_not_more() {
    var admin = admin();
    var coordinator = person(admin, "COORDINATOR");
    var worker = person(admin, "FIELD_WORKER");
    send(admin, "DELETE", "/admin/devices/" + worker.deviceId(), null);
    var ids = worker.userId() + "," + worker.deviceId() + ", " + UUID.randomUUID();

    var items = get(coordinator, "/names?ids=" + ids.replace(" ", "%20")).json().get("items");

    var person = get(admin, "/admin/users/" + worker.userId()).json().get("name");
    var device = get(admin, "/admin/devices/" + worker.deviceId()).json().get("name");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).get("id").textValue()).isEqualTo(worker.userId());
    assertThat(items.get(0).get("kind").textValue()).isEqualTo("USER");
    assertThat(items.get(0).get("name")).isEqualTo(person);
    assertThat(items.get(0)).hasSize(3);
    assertThat(items.get(1).get("kind").textValue()).isEqualTo("DEVICE");
    assertThat(items.get(1).get("name")).isEqualTo(device);
    assertProblem(
        get(person(admin, "FIELD_WORKER"), "/names?ids=" + worker.userId()), 403, "FORBIDDEN");
  }

  @Test
  void what_is_no_list_of_ids_is_refused() {
    var coordinator = person(admin(), "COORDINATOR");
    var many = Stream.generate(UUID::randomUUID).limit(101).map(UUID::toString);

    for (var wrong :
        new String[] {
          "",
          "?ids=",
          "?ids=1",
          "?ids=" + UUID.randomUUID() + ",",
          "?ids=" + many.collect(Collectors.joining(","))
        }) {
      var answer = get(coordinator, "/names" + wrong);
      assertProblem(answer, 400, "INVALID");
      assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("ids");
    }
  }
}
