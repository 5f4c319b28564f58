package org.cairn.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

  @Test
  void numbers_without_a_gap_are_a_range() {
    assertThat(Sql.among(List.of(7L))).isEqualTo("BETWEEN 7 AND 7");
    assertThat(Sql.among(List.of(7L, 8L, 9L))).isEqualTo("BETWEEN 7 AND 9");
  }

  @Test
  void numbers_with_a_gap_are_a_list() {
    assertThat(Sql.among(List.of(7L, 9L))).isEqualTo("IN (7,9)");
  }

  @Test
  void a_time_is_written_in_utc_to_the_microsecond() {
    assertThat(Sql.time(Instant.parse("2026-03-01T09:30:00.123456789Z")))
        .isEqualTo("2026-03-01 09:30:00.123456");
    assertThat(Sql.time(Instant.parse("2026-03-01T00:00:00Z"))).isEqualTo("2026-03-01 00:00");
  }
}
