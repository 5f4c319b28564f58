package org.cairn.sync.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static Duration[] rests(double chance) {
    var backoff =
        new Backoff(
            new Random(1) {
              private static final long serialVersionUID = 1L;

              @Override
              public double nextDouble() {
                return chance;
              }
            });
    return new Duration[] {
      backoff.after(1), backoff.after(2), backoff.after(5), backoff.after(6), backoff.after(1_000)
    };
  }

  @Test
  void each_rest_is_twice_as_long_up_to_half_a_minute() {
    assertThat(rests(0.5))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(16),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30));
  }

  @Test
  void chance_takes_a_tenth_away_at_the_most() {
    assertThat(rests(0)[0]).isEqualTo(Duration.ofMillis(900));
  }

  @RepeatedTest(20)
  void chance_changes_a_tenth_at_the_most() {
    assertThat(new Backoff(new Random()).after(3))
        .isBetween(Duration.ofMillis(3_600), Duration.ofMillis(4_400));
  }
}
