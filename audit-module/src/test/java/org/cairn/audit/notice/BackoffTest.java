package org.cairn.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final double MIDDLE = 0.5;

  @ParameterizedTest
  @CsvSource({"1,10", "2,40", "3,160", "4,640", "5,2560", "6,3600", "7,3600", "29,3600"})
  void waits_grow_fourfold_up_to_an_hour(int attempts, long seconds) {
    assertThat(Backoff.after(attempts, Duration.ZERO, MIDDLE))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void they_differ_by_a_tenth() {
    assertThat(Backoff.after(1, Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(9));
    assertThat(Backoff.after(1, Duration.ZERO, 1)).isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void what_the_receiver_asks_for_is_kept_up_to_an_hour() {
    assertThat(Backoff.after(1, Duration.ofSeconds(5), MIDDLE)).isEqualTo(Duration.ofSeconds(10));
    assertThat(Backoff.after(1, Duration.ofSeconds(60), 0)).isEqualTo(Duration.ofSeconds(60));
    assertThat(Backoff.after(1, Duration.ofDays(9), 0)).isEqualTo(Duration.ofHours(1));
    assertThat(Backoff.after(1, Duration.ofDays(999_999), 0)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void all_attempts_together_take_about_a_day() {
    var all = Duration.ZERO;
    for (int attempt = 1; attempt < Backoff.MOST_ATTEMPTS; attempt++) {
      all = all.plus(Backoff.after(attempt, Duration.ZERO, MIDDLE));
    }

    assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(25));
  }

  @ParameterizedTest
  @CsvSource({
    ",0",
    "120,120",
    "0,0",
    "-5,0",
    "soon,0",
    "'Thu, 01 Jan 1970 00:01:40 GMT',40",
    "'Thu, 01 Jan 1970 00:00:10 GMT',0"
  })
  void retry_after_is_seconds_or_a_time(String value, long seconds) {
    assertThat(RetryAfter.parse(value, Instant.ofEpochSecond(60)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
