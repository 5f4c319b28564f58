package org.cairn.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireBufferTest {
  private static String text(WireBuffer buffer) {
    return new String(buffer.toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void grows_with_what_is_written() {
    var buffer =
        new WireBuffer(0)
            .ascii("{")
            .number(-5)
            .ascii(",")
            .raw("é".getBytes(StandardCharsets.UTF_8));

    assertThat(text(buffer)).isEqualTo("{-5,é");
    assertThat(buffer.length()).isEqualTo(6);
    for (int i = 0; i < 1_000; i++) {
      buffer.ascii("0123456789");
    }
    assertThat(text(buffer)).hasSize(10_005).endsWith("789");
  }

  @Test
  void writes_ids_as_java_does() {
    var random = new Random();
    for (int i = 0; i < 500; i++) {
      var id = new UUID(random.nextLong(), random.nextLong());
      var bytes =
          ByteBuffer.allocate(16)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .array();

      assertThat(text(new WireBuffer(i % 50).id(bytes))).isEqualTo("\"" + id + "\"");
    }
    assertThat(text(new WireBuffer(1).id(null))).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 09:30:00.123456,2026-03-01T09:30:00.123Z",
    "2026-03-01 09:30:00.000000,2026-03-01T09:30:00.000Z",
    "2026-03-01 09:30:00,2026-03-01T09:30:00.000Z",
    "2026-03-01 09:30:00.1,2026-03-01T09:30:00.100Z",
    "2026-03-01 09:30:00.999999,2026-03-01T09:30:00.999Z"
  })
  void writes_stored_times_with_milliseconds(String stored, String time) {
    var bytes = stored.getBytes(StandardCharsets.US_ASCII);

    assertThat(text(new WireBuffer(3).ascii("x").time(bytes))).isEqualTo("x\"" + time + "\"");
  }

  @Test
  void is_empty_after_it_was_flushed() throws IOException {
    var out = new ByteArrayOutputStream();
    var buffer = new WireBuffer(4).ascii("abc");

    buffer.flushTo(out);
    buffer.ascii("de").flushTo(out);

    assertThat(out).hasToString("abcde");
    assertThat(buffer.length()).isZero();
  }
}
