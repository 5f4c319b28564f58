package org.cairn.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cairn.domain.store.Times;
import org.junit.jupiter.api.Test;

class SqlTest {
  @Test
  void a_time_is_written_in_utc_to_the_microsecond() {
    assertThat(Times.text(Instant.parse("2026-03-01T09:30:00.123456789Z")))
        .isEqualTo("2026-03-01 09:30:00.123456");
    assertThat(Times.text(Instant.parse("2026-03-01T00:00:00Z"))).isEqualTo("2026-03-01 00:00");
  }

  @Test
  void lists_are_written_out() {
    assertThat(Sql.places(3)).isEqualTo("(?, ?, ?)");
    assertThat(Sql.places(1)).isEqualTo("(?)");
    assertThat(Sql.list(List.of(1, 22))).isEqualTo("(1,22)");
  }
}
