package org.cairn.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairn.access.SetClock;
import org.junit.jupiter.api.Test;

class GuessingDelayTest {
  private final SetClock clock = new SetClock();
  private final GuessingDelay delay = new GuessingDelay(5, Duration.ofMinutes(5), clock);

  @Test
  void the_first_mistakes_cost_nothing() {
    fail("ada", 4);

    assertThat(delay.left("ada")).isZero();
  }

  @Test
  void each_further_mistake_doubles_the_wait() {
    fail("ada", 5);
    assertThat(delay.left("ada")).isEqualTo(Duration.ofSeconds(1));

    fail("ada", 1);
    assertThat(delay.left("ada")).isEqualTo(Duration.ofSeconds(2));

    fail("ada", 3);
    assertThat(delay.left("ada")).isEqualTo(Duration.ofSeconds(16));
  }

  @Test
  void the_wait_is_bounded() {
    fail("ada", 1_000);

    assertThat(delay.left("ada")).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void waiting_helps_but_forgets_nothing() {
    fail("ada", 6);
    clock.pass(Duration.ofSeconds(2));
    assertThat(delay.left("ada")).isZero();

    fail("ada", 1);
    assertThat(delay.left("ada")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void success_forgets() {
    fail("ada", 9);

    delay.succeeded("ada");
    fail("ada", 4);

    assertThat(delay.left("ada")).isZero();
  }

  @Test
  void an_hour_of_rest_forgets() {
    fail("ada", 9);

    clock.pass(Duration.ofMinutes(61));
    fail("ada", 4);

    assertThat(delay.left("ada")).isZero();
  }

  @Test
  void others_are_not_delayed() {
    fail("eve", 100);

    assertThat(delay.left("ada")).isZero();
  }

  private void fail(String key, int times) {
    for (int i = 0; i < times; i++) {
      delay.failed(key);
    }
  }
}
