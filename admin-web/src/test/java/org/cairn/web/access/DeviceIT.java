package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceIT extends AccessIT {
  @Test
  void a_revoked_device_is_shut_out_with_its_next_request() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");

    var answer = send(admin, "DELETE", "/admin/devices/" + worker.deviceId(), null);

    assertThat(answer.status()).isEqualTo(204);
    var knocked = knock(worker);
    assertProblem(knocked, 403, "DEVICE_REVOKED");
    assertThat(knocked.json().get("wipe").booleanValue()).isFalse();
    var refreshed = refresh(worker.refreshToken());
    assertRefused(refreshed, "invalid_grant");
    assertThat(refreshed.json().get("code").textValue()).isEqualTo("DEVICE_REVOKED");
  }

  @Test
  void a_device_to_be_wiped_is_told_so_wherever_it_asks() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");
    send(admin, "DELETE", "/admin/devices/" + worker.deviceId(), null);

    send(admin, "DELETE", "/admin/devices/" + worker.deviceId() + "?wipe=true", null);
    send(admin, "DELETE", "/admin/devices/" + worker.deviceId(), null);

    assertThat(knock(worker).json().get("wipe").booleanValue()).isTrue();
    assertThat(refresh(worker.refreshToken()).json().get("wipe").booleanValue()).isTrue();
    var device = get(admin, "/admin/devices/" + worker.deviceId()).json();
    assertThat(device.get("wipe").booleanValue()).isTrue();
    assertThat(device.get("revokedAt").isNull()).isFalse();
  }

  @Test
  void a_device_is_not_revoked_where_the_wish_to_wipe_is_misspelt() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");

    var answer = send(admin, "DELETE", "/admin/devices/" + worker.deviceId() + "?wipe=1", null);

    assertProblem(answer, 400, "INVALID");
    assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("wipe");
    assertWelcome(knock(worker));
  }

  @Test
  void a_revoked_device_cannot_be_signed_in_again_but_another_can() {
    var admin = admin();
    var name = unique("ada");
    createUser(admin, name, "FIELD_WORKER");
    var lost = signIn(name, PASSWORD);
    send(admin, "DELETE", "/admin/devices/" + lost.deviceId(), null);

    var again =
        token(
            Map.of(
                "grant_type",
                "password",
                "username",
                name,
                "password",
                PASSWORD,
                "device_id",
                lost.deviceId()));

    assertRefused(again, "invalid_grant");
    assertWelcome(knock(signIn(name, PASSWORD)));
  }

  @Test
  void devices_are_listed_by_user() {
    var admin = admin();
    var name = unique("ada");
    var id = createUser(admin, name, "FIELD_WORKER");
    var one = signIn(name, PASSWORD);
    var two = signIn(name, PASSWORD);

    var list = get(admin, "/admin/devices?userId=" + id).json().get("items");

    assertThat(list.findValuesAsText("id"))
        .containsExactlyInAnyOrder(one.deviceId(), two.deviceId());
    var first = get(admin, "/admin/devices?limit=1&userId=" + id).json();
    var next = first.get("nextCursor").textValue();
    var rest = get(admin, "/admin/devices?limit=1&userId=" + id + "&cursor=" + next).json();
    assertThat(rest.get("nextCursor").isNull()).isTrue();
    assertThat(rest.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
  }

  @Test
  void strangers_and_unknown_devices() {
    var admin = admin();
    var nobody = "/admin/devices/00000000-0000-7000-8000-000000000000";

    assertProblem(get(admin, nobody), 404, "NOT_FOUND");
    assertProblem(send(admin, "DELETE", nobody, null), 404, "NOT_FOUND");
    assertProblem(get(admin, "/admin/devices?userId=x"), 400, "INVALID");
    assertProblem(get(person(admin, "COORDINATOR"), "/admin/devices"), 403, "FORBIDDEN");
  }
}
