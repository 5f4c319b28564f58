package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

class EnrolmentIT extends AccessIT {
  @Test
  void a_code_signs_one_device_in_without_a_password() {
    var admin = admin();
    var id = createUser(admin, unique("ada"), "FIELD_WORKER");
    var code = code(admin, id);

    var session = Session.of(redeem(code));

    assertThat(session.userId()).isEqualTo(id);
    assertWelcome(knock(session));
    assertRefused(redeem(code), "invalid_grant");
  }

  @Test
  void of_many_who_show_a_code_at_once_one_gets_in() {
    var admin = admin();
    var code = code(admin, createUser(admin, unique("ada"), "FIELD_WORKER"));

    var statuses = IntStream.range(0, 8).parallel().mapToObj(i -> redeem(code).status()).toList();

    assertThat(statuses).containsOnlyOnce(200);
  }

  @Test
  void a_wrong_device_id_does_not_use_the_code_up() {
    var admin = admin();
    var code = code(admin, createUser(admin, unique("ada"), "FIELD_WORKER"));

    var foreign =
        token(
            Map.of(
                "grant_type", "urn:cairn:enrolment", "code", code, "device_id", admin.deviceId()));

    assertRefused(foreign, "invalid_grant");
    assertThat(redeem(code).status()).isEqualTo(200);
  }

  @Test
  void a_code_of_an_inactive_user_is_no_good() {
    var admin = admin();
    var id = createUser(admin, unique("ada"), "FIELD_WORKER");
    var code = code(admin, id);
    change(admin, id, "{\"active\":false}");

    assertRefused(redeem(code), "invalid_grant");
    assertProblem(
        send(admin, "POST", "/admin/enrolments", "{\"userId\":\"" + id + "\"}"), 400, "INVALID");
  }

  @Test
  void only_administrators_give_codes() {
    var admin = admin();
    var worker = person(admin, "COORDINATOR");
    var body = "{\"userId\":\"" + worker.userId() + "\"}";

    assertProblem(send(worker, "POST", "/admin/enrolments", body), 403, "FORBIDDEN");
    assertProblem(send(admin, "POST", "/admin/enrolments", "{}"), 400, "INVALID");
  }

  private String code(Session admin, String userId) {
    var answer = send(admin, "POST", "/admin/enrolments", "{\"userId\":\"" + userId + "\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("qr").textValue()).contains(answer.json().get("code").textValue());
    return answer.json().get("code").textValue();
  }

  private Answer redeem(String code) {
    return token(
        Map.of("grant_type", "urn:cairn:enrolment", "code", code, "device_name", "by code"));
  }
}
