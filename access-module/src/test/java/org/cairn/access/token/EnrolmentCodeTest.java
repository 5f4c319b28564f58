package org.cairn.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EnrolmentCodeTest {
  @Test
  void a_code_may_be_typed_in_small_letters_and_groups() {
    var code = EnrolmentCode.make(new Random(7));

    var typed = code.toLowerCase().replaceAll("(.{5})", "$1-").replace('0', 'o').replace('1', 'l');

    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{26}");
    assertThat(EnrolmentCode.hash(typed)).isEqualTo(EnrolmentCode.hash(code));
  }

  @Test
  void another_code_has_another_hash() {
    var random = new Random(7);

    assertThat(EnrolmentCode.hash(EnrolmentCode.make(random)))
        .isNotEqualTo(EnrolmentCode.hash(EnrolmentCode.make(random)));
  }
}
