package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

class PasswordIT extends AccessIT {
  private static final String NEXT = "another long password";

  @Test
  void a_password_given_by_somebody_else_serves_only_to_choose_ones_own() {
    var admin = admin();
    var name = unique("ada");
    var id = createUser(admin, name, "ADMINISTRATOR");
    var given = "{\"password\":\"%s\",\"mustChangePassword\":true}".formatted(NEXT);
    change(admin, id, given);

    var session = signIn(name, NEXT);
    assertProblem(get(session, "/admin/users"), 403, "PASSWORD_CHANGE_REQUIRED");

    assertThat(choose(session, NEXT, PASSWORD).status()).isEqualTo(204);
    assertThat(get(session, "/admin/users").status()).isEqualTo(200);
    change(admin, id, "{\"active\":false}");
  }

  @Test
  void ones_own_new_password_ends_the_sessions_on_other_devices() {
    var admin = admin();
    var name = unique("ada");
    createUser(admin, name, "FIELD_WORKER");
    var here = signIn(name, PASSWORD);
    var there = signIn(name, PASSWORD);

    assertThat(choose(here, PASSWORD, NEXT).status()).isEqualTo(204);

    assertWelcome(knock(here));
    assertProblem(knock(there), 401, "UNAUTHENTICATED");
    assertThat(signIn(name, NEXT).userId()).isEqualTo(here.userId());
  }

  @Test
  void a_pull_that_waits_ends_with_the_session_and_names_its_request() throws Exception {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    var here = signIn(name, PASSWORD);
    var there = signIn(name, PASSWORD);
    var start = get(there, "/sync/pull").json().get("checkpoint").textValue();
    var pull = "/sync/pull?waitSeconds=3&checkpoint=" + start;

    var waiting = CompletableFuture.supplyAsync(() -> get(there, pull));
    assertThat(choose(here, PASSWORD, NEXT).status()).isEqualTo(204);

    var answer = waiting.get(30, TimeUnit.SECONDS);
    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.json().get("detail").textValue()).contains("meanwhile");
    assertThat(answer.json().get("traceId").textValue())
        .isNotEmpty()
        .isEqualTo(answer.header("X-Trace-Id"));
  }

  @Test
  void the_old_password_has_to_be_right_and_the_new_one_good() {
    var worker = person(admin(), "FIELD_WORKER");

    assertProblem(choose(worker, "wrong password", NEXT), 400, "INVALID");
    assertProblem(choose(worker, PASSWORD, "short"), 400, "INVALID");
    assertProblem(choose(worker, PASSWORD, PASSWORD), 400, "INVALID");
  }

  @Test
  void a_password_set_by_an_administrator_ends_all_sessions() {
    var admin = admin();
    var worker = person(admin, "FIELD_WORKER");

    change(admin, worker.userId(), "{\"password\":\"%s\"}".formatted(NEXT));

    assertProblem(knock(worker), 401, "UNAUTHENTICATED");
    assertRefused(refresh(worker.refreshToken()), "invalid_grant");
  }

  private Answer choose(Session session, String before, String after) {
    var body = "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(before, after);
    return send(session, "POST", "/auth/password", body);
  }
}
