package org.cairn.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.cairn.domain.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {
  @Test
  void text_and_bytes_lead_back_to_the_id() {
    Chance.times(
        500,
        chance -> {
          var id = chance.id();

          assertThat(Uuids.parse(id.toString())).contains(id);
          assertThat(Uuids.parse(id.toString().toUpperCase(java.util.Locale.ROOT))).contains(id);
          assertThat(Uuids.fromBytes(Uuids.bytes(id))).isEqualTo(id);
        });
  }

  @Test
  void the_order_is_that_of_the_bytes_and_of_the_text() {
    Chance.times(
        500,
        chance -> {
          var a = chance.id();
          var b =
              chance.once(3) ? new UUID(a.getMostSignificantBits(), chance.number()) : chance.id();

          int order = Integer.signum(Uuids.BYTE_ORDER.compare(a, b));

          assertThat(order)
              .isEqualTo(Integer.signum(Arrays.compareUnsigned(Uuids.bytes(a), Uuids.bytes(b))))
              .isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "019000000000-7000-8000-000000000001",
        "01900000-0000-7000-8000-00000000000g",
        "01900000-0000-7000-8000-0000000000011",
        "{01900000-0000-7000-8000-00000000000}",
        "01900000x0000-7000-8000-000000000001",
        "01900000-0000-7000-8000-00000000000\u0661"
      })
  void other_text_is_no_id(String text) {
    assertThat(Uuids.parse(text)).isEmpty();
  }

  @Test
  void nothing_stays_nothing() {
    assertThat(Uuids.parse(null)).isEmpty();
    assertThat(Uuids.bytes(null)).isNull();
    assertThat(Uuids.fromBytes(null)).isNull();
  }
}
