package org.cairn.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

  private static ClockSkew measured(String deviceTime) {
    return ClockSkew.measured(Instant.parse(deviceTime), RECEIVED);
  }

  @Test
  void a_clock_that_is_behind_or_ahead_is_put_right() {
    var behind = measured("2026-03-01T11:50:00Z");
    var ahead = measured("2026-03-01T13:00:00Z");

    assertThat(behind.corrected(Instant.parse("2026-03-01T08:00:00Z"), RECEIVED))
        .isEqualTo("2026-03-01T08:10:00Z");
    assertThat(ahead.corrected(Instant.parse("2026-03-01T08:00:00Z"), RECEIVED))
        .isEqualTo("2026-03-01T07:00:00Z");
  }

  @Test
  void a_device_that_does_not_say_is_believed() {
    var unknown = ClockSkew.measured(null, RECEIVED);

    assertThat(unknown.behind()).isZero();
    assertThat(unknown.corrected(RECEIVED.minusSeconds(60), RECEIVED))
        .isEqualTo(RECEIVED.minusSeconds(60));
  }

  @Test
  void nothing_was_made_after_it_arrived() {
    var exact = measured("2026-03-01T12:00:00Z");

    assertThat(exact.corrected(RECEIVED.plusSeconds(1), RECEIVED)).isEqualTo(RECEIVED);
  }

  @Test
  void a_clock_of_another_year_counts_as_far_as_a_number_reaches() {
    var before = measured("1970-01-01T00:00:00Z");
    var after = measured("2099-01-01T00:00:00Z");

    assertThat(before.behind()).isEqualTo(Duration.ofDays(24));
    assertThat(after.behind()).isEqualTo(Duration.ofDays(-24));
    assertThat(ClockSkew.ofMillis(before.millis())).isEqualTo(before);
    assertThat(ClockSkew.ofMillis(after.millis())).isEqualTo(after);
  }
}
