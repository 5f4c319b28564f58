package org.cairn.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.cairn.access.SetClock;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class RatePolicyTest {
  private final SetClock clock = new SetClock();
  private final RatePolicy policy = new RatePolicy("user", 60, clock);

  @Test
  void a_minutes_worth_is_granted_and_the_next_refused() {
    for (int i = 59; i >= 0; i--) {
      var allowance = policy.take("ada").orElseThrow();
      assertThat(allowance.granted()).isTrue();
      assertThat(allowance.remaining()).isEqualTo(i);
    }

    var refused = policy.take("ada").orElseThrow();

    assertThat(refused.granted()).isFalse();
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    assertThatThrownBy(refused::require)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.code()).isEqualTo(ProblemCode.RATE_LIMITED);
              assertThat(p.retryAfter()).contains(Duration.ofSeconds(1));
            });
  }

  @Test
  void waiting_as_told_is_enough() {
    for (int i = 0; i < 61; i++) {
      policy.take("ada");
    }
    clock.pass(Duration.ofSeconds(1));

    assertThat(policy.take("ada").orElseThrow().granted()).isTrue();
    assertThat(policy.take("ada").orElseThrow().granted()).isFalse();
  }

  @Test
  void others_have_their_own_quota() {
    for (int i = 0; i < 61; i++) {
      policy.take("ada");
    }

    assertThat(policy.take("eve").orElseThrow().granted()).isTrue();
  }

  @Test
  void zero_is_no_limit() {
    assertThat(new RatePolicy("user", 0, clock).take("ada")).isEmpty();
  }

  @Test
  void headers_have_the_drafts_form() {
    policy.take("ada");
    var allowance = policy.take("ada").orElseThrow();

    clock.pass(Duration.ofMillis(500));
    var later = policy.take("ada").orElseThrow();

    assertThat(later.limitItem()).isEqualTo("\"user\";r=57;t=3");
    assertThat(allowance.policyItem()).isEqualTo("\"user\";q=60;w=60");
    assertThat(allowance.limitItem()).isEqualTo("\"user\";r=58;t=2");
  }
}
