package org.cairn.sync.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.waiting.Wake.Rest;
import org.junit.jupiter.api.Test;

class WaitersTest {
  private static final UUID ANA = new UUID(0, 1);
  private static final UUID PHONE = new UUID(0, 2);

  private final Waiters waiters = new Waiters();
  private long next = 100;

  private Waiter wait(UUID user, UUID device) {
    return wait(Bounds.PULLS, user, device);
  }

  private Waiter wait(Bounds bounds, UUID user, UUID device) {
    var caller = new Caller(user, Set.of(), device, null, "");
    var rest = Rest.until(Instant.MAX);
    var waiter = new Waiter(bounds, caller, rest, 0, (reason, durable) -> Optional.empty());
    waiters.add(waiter);
    return waiter;
  }

  private UUID another() {
    return new UUID(0, next++);
  }

  @Test
  void of_a_device_the_oldest_pulls_give_way_to_those_that_come() {
    var first = wait(ANA, PHONE);
    var second = wait(ANA, PHONE);
    for (int i = 2; i < Bounds.PULLS.ofADevice(); i++) {
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
    for (int i = 1; i < Bounds.PULLS.ofAUser(); i++) {
      wait(ANA, another());
    }
    assertThat(first.givesWay()).isFalse();

    wait(ANA, another());

    assertThat(first.givesWay()).isTrue();
  }

  @Test
  void pulls_without_a_device_count_for_their_user_only() {
    var first = wait(ANA, null);
    for (int i = 0; i < Bounds.PULLS.ofADevice(); i++) {
      wait(another(), null);
    }

    assertThat(first.givesWay()).isFalse();
  }

  @Test
  void with_too_many_of_all_the_next_one_is_told_to_come_later() {
    for (int i = 0; i < Bounds.OF_ALL; i++) {
      wait(another(), another());
    }

    var refused = catchThrowableOfType(Problem.class, () -> wait(ANA, PHONE));

    assertThat(refused.code()).isEqualTo(ProblemCode.RATE_LIMITED);
    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(waiters.all()).hasSize(Bounds.OF_ALL);
  }

  @Test
  void streams_and_pulls_take_no_place_from_each_other() {
    var pull = wait(ANA, PHONE);
    var first = wait(Bounds.STREAMS, ANA, PHONE);
    for (int i = 0; i < Bounds.OF_ALL - 1; i++) {
      wait(another(), another());
    }

    wait(Bounds.STREAMS, ANA, PHONE);
    assertThat(first.givesWay()).isFalse();

    wait(Bounds.STREAMS, ANA, PHONE);
    assertThat(first.givesWay()).isTrue();
    assertThat(pull.givesWay()).isFalse();
  }

  @Test
  void who_has_been_answered_takes_no_place() {
    var first = wait(ANA, PHONE);
    waiters.remove(first);

    assertThat(waiters.isEmpty()).isTrue();
  }
}
