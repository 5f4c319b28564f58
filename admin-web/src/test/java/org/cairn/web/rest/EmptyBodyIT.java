package org.cairn.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request without a body, where one is asked for: it says what is missing. */
class EmptyBodyIT extends AccessIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/failed-operations/ID/retry",
        "/failed-operations/ID/accept",
        "/failed-operations/ID/discard",
        "/failed-operations/retry",
        "/sync/resolve",
        "/sync/conflicts/ID/undo",
        "/sync/verify",
        "/documents/verifications",
        "/queue/operations/cancel",
        "/auth/password",
        "/auth/token",
        "/sync/batch"
      })
  void is_a_problem_of_the_caller(String route) {
    var path = route.replace("ID", UUID.randomUUID().toString());

    var answer = send(admin(), "POST", path, null);

    assertThat(answer.status()).as(answer.json().toString()).isBetween(400, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/queue/operations?type=%C3%A9", "/documents/verifications?rule=%C3%A9"})
  void is_as_wrong_as_a_name_that_no_table_can_hold(String route) {
    assertThat(get(admin(), route).status()).isEqualTo(400);
  }
}
