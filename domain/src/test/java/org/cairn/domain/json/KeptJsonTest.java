package org.cairn.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What is kept comes into an answer as it is. */
class KeptJsonTest {
  private record Answer(String before, KeptJson data, KeptJson none, int after) {}

  /** Gives out a few bytes at a time, so that characters are cut, and is never read as a whole. */
  private record Trickle(byte[] text, int step) implements KeptJson {
    @Override
    public long length() {
      return text.length;
    }

    @Override
    public byte[] bytes() {
      throw new AssertionError("Read as a whole");
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text) {
        @Override
        public synchronized int read(byte[] target, int offset, int length) {
          return super.read(target, offset, Math.min(length, step));
        }
      };
    }
  }

  private static String written(KeptJson data) throws IOException {
    var out = new ByteArrayOutputStream();
    WireJson.write(new Answer("b", data, null, 7), out);
    return out.toString(UTF_8);
  }

  @Test
  void it_is_copied_digit_by_digit_and_bit_by_bit() throws IOException {
    var text = "{\"n\":1.50e3,\"s\":\"" + "a€😀\\u00e4".repeat(5_000) + "\"}";

    for (int step : new int[] {1, 3, 1_000, 100_000}) {
      assertThat(written(new Trickle(text.getBytes(UTF_8), step)))
          .isEqualTo("{\"before\":\"b\",\"data\":" + text + ",\"none\":null,\"after\":7}");
    }
  }

  @Test
  void of_nothing_there_is_nothing_to_keep() {
    assertThat(KeptJson.of(null)).isNull();
    assertThat(KeptJson.of(new byte[] {'1'}).length()).isEqualTo(1);
  }
}
