package org.cairn.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.cairn.domain.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  @Test
  void comes_back_as_it_was_given_out() {
    Chance.times(
        500,
        chance -> {
          var checkpoint =
              new Checkpoint(
                  chance.id(),
                  chance.number() >>> 1,
                  chance.number() >>> 1,
                  chance.number() >>> 1,
                  chance.once(2) ? -1 : chance.number() >>> 1);

          assertThat(Checkpoint.decode(checkpoint.encode())).contains(checkpoint);
        });
  }

  @Test
  void fits_into_an_address_without_escapes() {
    Chance.times(
        100,
        chance ->
            assertThat(Checkpoint.at(chance.id(), 1).encode()).matches("[A-Za-z0-9_-]{1,80}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!", "AQ", "0", "null", "a b", "AQ=="})
  void other_text_is_none(String text) {
    assertThat(Checkpoint.decode(text)).isEmpty();
  }

  @Test
  void another_format_length_or_impossible_number_is_none() {
    Chance.times(
        200,
        chance -> {
          var bytes = Base64.getUrlDecoder().decode(Checkpoint.at(chance.id(), 5).encode());
          var format = bytes.clone();
          format[0]++;
          var negative = bytes.clone();
          negative[17 + 8 * chance.below(3)] |= (byte) 0x80;

          assertThat(decode(bytes)).isPresent();
          assertThat(decode(format)).isEmpty();
          assertThat(decode(negative)).isEmpty();
          assertThat(decode(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
          assertThat(decode(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
        });
  }

  private static java.util.Optional<Checkpoint> decode(byte[] bytes) {
    return Checkpoint.decode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Test
  void a_full_read_has_settled_what_was_granted_before_it_began() {
    var epoch = new java.util.UUID(1, 2);

    assertThat(Checkpoint.start(epoch, 40).settled()).isEqualTo(40);
    assertThat(new Checkpoint(epoch, 50, 40, 0, -1).settled()).isEqualTo(50);
    assertThat(Checkpoint.at(epoch, 7).settled()).isEqualTo(7);
  }
}
