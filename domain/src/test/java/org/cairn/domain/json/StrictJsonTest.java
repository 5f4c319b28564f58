package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.domain.Json.json;
import static org.cairn.domain.Json.utf8;

import com.fasterxml.jackson.core.JsonToken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{'a':1,}",
        "{'a':1,'a':2}",
        "{} {}",
        "1 2",
        "01",
        "+1",
        ".5",
        "1.",
        "NaN",
        "Infinity",
        "nul",
        "{a:1}",
        "'\\x'",
        "'\t'",
        "[1]x",
        "// c\n1",
        "\uFEFF1 1"
      })
  void refuses_what_is_no_json(String text) {
    var problem = catchThrowableOfType(Problem.class, () -> StrictJson.parse(utf8(text)));

    assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void says_where_but_never_what() {
    var problem =
        catchThrowableOfType(Problem.class, () -> StrictJson.parse(utf8("{'a':1,\n 'secret':x}")));

    assertThat(problem.getMessage()).contains("line 2").doesNotContain("secret");
  }

  @Test
  void says_why_where_the_reason_is_worth_it() {
    assertThatThrownBy(() -> json("{'a':1,'a':2}")).hasMessageContaining("twice");
    assertThatThrownBy(() -> json("[".repeat(65) + "]".repeat(65))).hasMessageContaining("64");
    assertThatThrownBy(() -> json("1 2")).hasMessageContaining("follows");
  }

  @Test
  void takes_64_levels_and_no_more() {
    assertThat(json("[".repeat(64) + "]".repeat(64)).size()).isEqualTo(1);
    assertThatThrownBy(() -> json("[".repeat(65) + "]".repeat(65))).isInstanceOf(Problem.class);
  }

  @Test
  void keeps_every_digit() {
    var digits = "12345678901234567890.123456789012345678901234567890";

    assertThat(new String(StrictJson.bytes(json("[" + digits + ",1.0,1.50]"))))
        .isEqualTo("[" + digits + ",1.0,1.50]");
  }

  @Test
  void refuses_a_number_of_more_than_eleven_hundred_characters() {
    assertThat(json("1".repeat(1_100)).isNumber()).isTrue();
    assertThatThrownBy(() -> json("1".repeat(1_101)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("a number has more than 1100 characters");
  }

  @Test
  void reads_a_part_and_leaves_the_parser_at_its_end() throws Exception {
    var text = utf8("[{'a':[1]},2]");
    try (var parser = StrictJson.parser(text, 0, text.length)) {
      parser.nextToken();
      parser.nextToken();

      assertThat(StrictJson.part(parser)).contains(json("{'a':[1]}"));
      parser.nextToken();
      assertThat(parser.getIntValue()).isEqualTo(2);
    }
  }

  @Test
  void leaves_the_parser_behind_a_part_with_a_number_that_no_program_reads() throws Exception {
    var text = utf8("[{'a':[{'b':1e2147483648,'c':[1]}]},2]");
    try (var parser = StrictJson.parser(text, 0, text.length)) {
      parser.nextToken();
      parser.nextToken();

      assertThat(StrictJson.part(parser)).isEmpty();
      assertThat(parser.currentToken()).isEqualTo(JsonToken.END_OBJECT);
      parser.nextToken();
      assertThat(parser.getIntValue()).isEqualTo(2);
    }
  }

  @Test
  void refuses_a_number_that_no_program_reads() {
    for (var number : List.of("1e2147483648", "-1E-2147483648", "1e9223372036854775808")) {
      assertThatThrownBy(() -> StrictJson.parse(utf8("{'x':" + number + "}")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("exponent");
    }
  }

  @Test
  void refuses_other_encodings() {
    for (var encoding : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      var bytes = "{}".getBytes(Charset.forName(encoding));
      assertThatThrownBy(() -> StrictJson.parse(bytes)).as(encoding).isInstanceOf(Problem.class);
    }
  }

  @Test
  void broken_stored_content_is_no_mistake_of_the_caller() {
    var broken = "{".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StrictJson.stored(broken)).isInstanceOf(IllegalStateException.class);
  }
}
