package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.cairn.domain.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "é", "€", "\uD83D\uDE00", "\uFFFF", "\uD7FF\uE000", "\u0000"})
  void text_is_valid_wherever_it_stands(String text) {
    for (int before = 0; before < 20; before++) {
      var bytes = ("x".repeat(before) + text + "y").getBytes(StandardCharsets.UTF_8);
      assertThat(Utf8.isValid(bytes)).as("after %d", before).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0af",
        "c1bf",
        "c2",
        "c241",
        "e0809f",
        "e09fbf",
        "eda080",
        "edbfbf",
        "e282",
        "f0808080",
        "f08fbfbf",
        "f4908080",
        "f5808080",
        "f09f98",
        "ff",
        "fe",
        "e28241",
        "f09f9841"
      })
  void overlong_forms_surrogates_and_broken_sequences_are_not(String hex) {
    var wrong = HexFormat.of().parseHex(hex);
    for (int before = 0; before < 20; before++) {
      var bytes = ByteBuffer.allocate(before + wrong.length + 9).array();
      System.arraycopy(wrong, 0, bytes, before, wrong.length);
      assertThat(Utf8.isValid(bytes)).as("%s after %d", hex, before).isFalse();
    }
  }

  @Test
  void agrees_with_java_on_random_bytes() {
    Chance.times(20_000, chance -> agrees(chance.bytes(chance.below(12))));
  }

  @Test
  void agrees_with_java_on_text_with_a_few_bytes_changed() {
    Chance.times(
        20_000,
        chance -> {
          var text = new StringBuilder();
          for (int i = chance.below(40); i > 0; i--) {
            text.appendCodePoint(codePoint(chance));
          }
          var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
          for (int i = chance.below(3); i > 0 && bytes.length > 0; i--) {
            bytes[chance.below(bytes.length)] = chance.bytes(1)[0];
          }
          agrees(bytes);
        });
  }

  private static int codePoint(Chance chance) {
    int point =
        switch (chance.below(4)) {
          case 0 -> chance.below(0x800);
          case 1 -> chance.below(0x10000);
          case 2 -> 0x10000 + chance.below(0x100000);
          default -> 'a' + chance.below(26);
        };
    return point >= 0xD800 && point < 0xE000 ? 'x' : point;
  }

  private static void agrees(byte[] bytes) {
    assertThat(Utf8.isValid(bytes))
        .as(HexFormat.of().formatHex(bytes))
        .isEqualTo(javaAccepts(bytes));
  }

  private static boolean javaAccepts(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
