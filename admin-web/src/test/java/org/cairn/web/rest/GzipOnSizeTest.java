package org.cairn.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipOnSizeTest {
  private final AtomicInteger told = new AtomicInteger();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_024})
  void a_short_answer_stays_as_it_is(int length) throws IOException {
    var answer = random(length);

    write(answer, 100);

    assertThat(out.toByteArray()).isEqualTo(answer);
    assertThat(told).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_025, 1_100, 100_000})
  void a_longer_one_is_compressed_and_the_header_is_set_first(int length) throws IOException {
    var answer = random(length);

    write(answer, 100);

    var plain = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes();
    assertThat(plain).isEqualTo(answer);
    assertThat(told).hasValue(1);
  }

  @Test
  void one_large_piece_and_single_bytes_are_the_same() throws IOException {
    var answer = new byte[50_000];
    Arrays.fill(answer, (byte) 'a');

    write(answer, answer.length);
    var large = out.size();
    out.reset();
    write(answer, 1);

    assertThat(large).isLessThan(1_000);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes())
        .isEqualTo(answer);
  }

  /** By the process's memory, since a compressor does not say whether it has ended. */
  @Test
  void a_released_answer_holds_no_memory_outside_the_heap() throws IOException {
    var released = new ArrayList<GzipOnSize>();
    var before = residentMegabytes();

    for (int i = 0; i < 4_000; i++) {
      var stream = new GzipOnSize(OutputStream.nullOutputStream(), () -> {});
      stream.write(random(2_000));
      stream.finish();
      stream.release();
      released.add(stream);
    }

    assertThat(residentMegabytes() - before).isLessThan(200);
    assertThat(released).hasSize(4_000);
  }

  private static long residentMegabytes() throws IOException {
    var pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
    return Long.parseLong(pages) * 4_096 / 1_000_000;
  }

  private void write(byte[] answer, int piece) throws IOException {
    var stream =
        new GzipOnSize(
            out,
            () -> {
              assertThat(out.size()).isZero();
              told.incrementAndGet();
            });
    for (int start = 0; start < answer.length; start += piece) {
      if (piece == 1) {
        stream.write(answer[start]);
      } else {
        stream.write(answer, start, Math.min(piece, answer.length - start));
      }
      stream.flush();
    }
    stream.finish();
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    new Random(42).nextBytes(bytes);
    return bytes;
  }
}
