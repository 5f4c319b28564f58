package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What happens at the end of a quota is tested without HTTP, in RatePolicyTest. */
class RateLimitIT extends AccessIT {
  @Test
  void each_answer_says_what_is_left() {
    var answer = knock(person(admin(), "FIELD_WORKER"));

    assertThat(answer.header("RateLimit-Policy"))
        .matches("\"address\";q=\\d+;w=60, \"user\";q=\\d+;w=60, \"device\";q=\\d+;w=60");
    assertThat(answer.header("RateLimit")).matches("\"(address|user|device)\";r=\\d+;t=\\d+");
  }

  @Test
  void strangers_are_counted_by_their_address() {
    var answer = client().get(API + "/admin/users");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("RateLimit-Policy")).matches("\"address\";q=\\d+;w=60");
  }
}
