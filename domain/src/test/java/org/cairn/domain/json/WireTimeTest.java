package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00Z,2026-03-01T09:30:00.000Z",
    "2026-03-01T09:30:00.9999Z,2026-03-01T09:30:00.999Z",
    "1000-01-01T00:00:00Z,1000-01-01T00:00:00.000Z",
    "9999-12-31T23:59:59.999Z,9999-12-31T23:59:59.999Z"
  })
  void is_written_in_utc_with_milliseconds(Instant time, String text) {
    assertThat(WireTime.format(time)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T09:30:00.000Z,2026-03-01T09:30:00Z",
    "2026-03-01T10:30:00+01:00,2026-03-01T09:30:00Z",
    "2026-03-01T09:30Z,2026-03-01T09:30:00Z",
    "2026-03-01T09:30:00.123456789Z,2026-03-01T09:30:00.123456789Z",
    "2024-02-29T00:00:00-12:00,2024-02-29T12:00:00Z"
  })
  void is_read_with_any_offset(String text, Instant time) {
    assertThat(WireTime.parse(text)).contains(time);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-03-01",
        "2026-03-01T09:30:00",
        "2026-02-29T00:00:00Z",
        "2026-03-01T24:30:00Z",
        "2026-02-29T00:00:00.000Z",
        "2026-03-01T24:00:00.000Z",
        "0999-12-31T23:59:59.999Z",
        "2026-03-01T09:30:0\u0660.000Z",
        "2026-03-01 09:30:00Z",
        "0999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "1772357400"
      })
  void refuses_other_text_and_what_no_column_can_hold(String text) {
    assertThat(WireTime.parse(text)).isEmpty();
  }

  @Test
  void what_was_written_is_read_back() {
    var time = Instant.parse("2026-03-01T09:30:00.123Z");
    assertThat(WireTime.parse(WireTime.format(time))).contains(time);
  }
}
