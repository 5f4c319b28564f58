package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class WaitingPullsTest {
  private static final UUID ANA = new UUID(0, 1);
  private static final UUID PHONE = new UUID(0, 2);

  private final WaitingPulls pulls = new WaitingPulls();
  private long next = 100;

  private Waiter wait(UUID user, UUID device) {
    var caller = new Caller(user, Set.of(), device, null, "");
    var waiter = new Waiter(caller, Instant.MAX, 0, over -> true);
    pulls.add(waiter);
    return waiter;
  }

  private UUID another() {
    return new UUID(0, next++);
  }

  @Test
  void of_a_device_the_oldest_pulls_give_way_to_those_that_come() {
    var first = wait(ANA, PHONE);
    var second = wait(ANA, PHONE);
    for (int i = 2; i < WaitingPulls.OF_A_DEVICE; i++) {
      wait(ANA, PHONE);
    }
    assertThat(first.givesWay()).isFalse();

    wait(ANA, PHONE);
    assertThat(first.givesWay()).isTrue();
    assertThat(second.givesWay()).isFalse();

    wait(ANA, PHONE);
    assertThat(second.givesWay()).isTrue();
  }

  @Test
  void of_a_user_the_oldest_pull_gives_way_whatever_device_it_came_from() {
    var first = wait(ANA, another());
    for (int i = 1; i < WaitingPulls.OF_A_USER; i++) {
      wait(ANA, another());
    }
    assertThat(first.givesWay()).isFalse();

    wait(ANA, another());

    assertThat(first.givesWay()).isTrue();
  }

  @Test
  void pulls_without_a_device_count_for_their_user_only() {
    var first = wait(ANA, null);
    for (int i = 0; i < WaitingPulls.OF_A_DEVICE; i++) {
      wait(another(), null);
    }

    assertThat(first.givesWay()).isFalse();
  }

  @Test
  void with_too_many_of_all_the_next_one_is_told_to_come_later() {
    for (int i = 0; i < WaitingPulls.OF_ALL; i++) {
      wait(another(), another());
    }

    var refused = catchThrowableOfType(Problem.class, () -> wait(ANA, PHONE));

    assertThat(refused.code()).isEqualTo(ProblemCode.RATE_LIMITED);
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(pulls.all()).hasSize(WaitingPulls.OF_ALL);
  }

  @Test
  void who_has_been_answered_takes_no_place() {
    var first = wait(ANA, PHONE);
    pulls.remove(first);

    assertThat(pulls.isEmpty()).isTrue();
  }
}
