package org.cairn.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.cairn.domain.Chance;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyStreamTest {
  private static byte[] gzip(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] read(byte[] sent, String encoding, int limit) throws IOException {
    try (var body = BodyStream.open(new ByteArrayInputStream(sent), encoding, limit)) {
      return body.readAllBytes();
    }
  }

  private static ProblemCode refusal(byte[] sent, String encoding, int limit) {
    return catchThrowableOfType(Problem.class, () -> read(sent, encoding, limit)).code();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "identity", " Identity "})
  void plain_bodies_come_through(String encoding) throws IOException {
    var body = Chance.class.getName().getBytes();

    assertThat(read(body, encoding, body.length)).isEqualTo(body);
    assertThat(refusal(body, encoding, body.length - 1)).isEqualTo(ProblemCode.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void compressed_bodies_are_counted_as_they_come_out(String encoding) throws IOException {
    var zeros = new byte[1_000_000];
    var sent = gzip(zeros);

    assertThat(sent).hasSizeLessThan(2_000);
    assertThat(read(sent, encoding, zeros.length)).isEqualTo(zeros);
    assertThat(refusal(sent, encoding, zeros.length - 1)).isEqualTo(ProblemCode.TOO_LARGE);
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
    var bomb = gzip(new byte[50_000_000]);
    var in = new ByteArrayInputStream(bomb);

    catchThrowableOfType(
        Problem.class, () -> BodyStream.open(in, "gzip", 1_000_000).readAllBytes());

    assertThat(in.available()).isGreaterThan(bomb.length / 2);
  }

  /** Java's reader goes one call deeper with each of them. */
  @Test
  void many_members_without_content_are_malformed_and_a_few_are_not() throws IOException {
    var content = gzip("content".getBytes());
    var empty = gzip(new byte[0]);

    var many = joined(Collections.nCopies(100_000, empty));
    assertThat(refusal(many, "gzip", many.length)).isEqualTo(ProblemCode.MALFORMED);

    var few = joined(List.of(content, empty, empty, content, empty));
    assertThat(new String(read(few, "gzip", 100))).isEqualTo("contentcontent");
  }

  private static byte[] joined(List<byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  @Test
  void broken_or_cut_gzip_is_malformed() throws IOException {
    var sent = gzip("content".repeat(100).getBytes());
    var broken = sent.clone();
    broken[sent.length - 6]++;

    assertThat(refusal("no gzip".getBytes(), "gzip", 100)).isEqualTo(ProblemCode.MALFORMED);
    assertThat(refusal(Arrays.copyOf(sent, sent.length - 9), "gzip", 9_999))
        .isEqualTo(ProblemCode.MALFORMED);
    assertThat(refusal(broken, "gzip", 9_999)).isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void a_closed_body_is_not_decompressed_any_further() throws IOException {
    var body = BodyStream.open(new ByteArrayInputStream(gzip(new byte[10])), "gzip", 10);
    assertThat(body.read()).isZero();

    body.close();

    assertThatThrownBy(body::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
  }

  @Test
  void closing_reaches_what_was_sent_also_where_nothing_was_read() throws IOException {
    for (var encoding : new String[] {"gzip", "identity"}) {
      var closed = new AtomicBoolean();
      var sent =
          new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
              closed.set(true);
            }
          };

      BodyStream.open(sent, encoding, 10).close();

      assertThat(closed).isTrue();
    }
  }

  @Test
  void other_encodings_are_not_supported() {
    assertThat(refusal(new byte[0], "br", 1)).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    assertThat(refusal(new byte[0], "gzip, gzip", 1)).isEqualTo(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void each_way_of_reading_counts() throws IOException {
    var body = BodyStream.open(new ByteArrayInputStream(new byte[10]), null, 5);
    assertThat(body.read()).isZero();
    assertThat(body.skip(2)).isEqualTo(2);
    assertThat(body.read(new byte[2], 0, 2)).isEqualTo(2);
    assertThat(body.markSupported()).isFalse();
    assertThat(catchThrowableOfType(Problem.class, body::read)).isNotNull();
    assertThat(BodyStream.open(new ByteArrayInputStream(gzip(new byte[1])), "gzip", 5).read())
        .isZero();
  }

  @Test
  void a_compressed_body_that_never_says_anything_is_refused() throws IOException {
    var start = Arrays.copyOf(gzip(new byte[0]), 10);
    var emptyBlock = new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff};
    var sent = new ByteArrayOutputStream();
    sent.write(start);
    for (int i = 0; i < 10_000; i++) {
      sent.write(emptyBlock);
    }

    assertThat(refusal(sent.toByteArray(), "gzip", 10_000)).isEqualTo(ProblemCode.TOO_LARGE);
  }

  @Test
  void what_cannot_be_compressed_may_be_sent_compressed_up_to_the_limit() throws IOException {
    var noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    var sent = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(sent)) {
      for (int at = 0; at < noise.length; at += 1_000) {
        gzip.write(noise, at, 1_000);
      }
    }

    assertThat(read(sent.toByteArray(), "gzip", noise.length)).isEqualTo(noise);
  }
}
