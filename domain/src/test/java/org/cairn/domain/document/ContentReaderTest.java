package org.cairn.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.utf8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.domain.Chance;
import org.cairn.domain.RandomJson;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
  private static String kept(String sent) {
    return new String(read(sent).json(), StandardCharsets.UTF_8).replace('"', '\'');
  }

  private static Content read(String sent) {
    var text = utf8(sent);
    return new ContentReader(text).read(0, text.length, StrictJson.parse(text));
  }

  private static Optional<Violation> violation(String sent) {
    var text = utf8(sent);
    var reader = new ContentReader(text);
    return reader.violation(reader.read(0, text.length, StrictJson.parse(text)));
  }

  @Test
  void drops_white_space_between_tokens_and_none_inside_strings() {
    assertThat(kept(" {\r\n\t'a b' : [ 1 ,\n 2 ] , 'c':'x  y' } "))
        .isEqualTo("{'a b':[1,2],'c':'x  y'}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'n':1.50}", "{'n':-0}", "{'n':1E+2}", "{'n':1e-2}", "{'n':12345678901234567890.10}",
        "{'s':'\\u0065\\/\\n'}", "{'s':'\\\\'}", "{'s':'\\\\\\' x '}", "{'s':'é€\uD83D\uDE00'}",
            "{}"
      })
  void keeps_numbers_and_strings_as_they_were_written(String sent) {
    assertThat(kept(sent)).isEqualTo(sent);
  }

  @Test
  void reads_one_value_out_of_the_middle_of_a_body_and_can_be_used_again() {
    var start = "{'x':1,'data':";
    var data = "{ 'a' : '\\u0041' }";
    var more = "{ 'b':2 }";
    var reader = new ContentReader(utf8(start + data + more + "}"));

    int end = start.length() + data.length();
    var first = reader.read(start.length(), end, StrictJson.parse(utf8(data)));
    var second = reader.read(end, end + more.length(), StrictJson.parse(utf8(more)));

    assertThat(first.json()).isEqualTo(utf8("{'a':'\\u0041'}"));
    assertThat(second.json()).isEqualTo(utf8("{'b':2}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'a':'\\ud83d'}                | /a
          {'a':'\\ude00'}                | /a
          {'a':'\\ud83dx'}               | /a
          {'a':'\\ud83d\\ud83d\\ude00'}  | /a
          {'a':'\\ude00\\ud83d'}         | /a
          {'a':[1,{'b/c':'\\uDC00'}]}    | /a/1/b~1c
          {'\\ud800':1}                  | ``
          {'o':{'\\ud800':1}}            | /o
          {'n':1e1000}                   | /n
          {'n':[0,-1.5E-1000]}           | /n/1
          """)
  void finds_what_cannot_be_kept(String sent, String pointer) {
    assertThat(violation(sent)).map(Violation::pointer).contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'a':'\\ud83d\\ude00'}",
        "{'a':'\\\\ud83d'}",
        "{'a':'e1'}",
        "{'n':1e999}",
        "{'n':1e-998}",
        "{'a':'\\u0000'}",
        "{'1e99999':'x'}",
        "{'a':'1e99999'}",
        "{'a':true,'e':false}"
      })
  void has_nothing_against_what_can(String sent) {
    assertThat(violation(sent)).isEmpty();
  }

  @Test
  void a_number_is_not_kept_that_is_written_longer_than_others_read_whatever_its_value() {
    assertThat(violation("{'n':1e" + "0".repeat(997) + "1}")).isEmpty();
    assertThat(violation("{'n':1e" + "0".repeat(998) + "1}")).isPresent();
    assertThat(violation("{'n':1e+" + "0".repeat(997) + "1}")).isPresent();
  }

  @Test
  void the_quick_look_misses_nothing_that_the_careful_one_finds() {
    Chance.times(
        2_000,
        chance -> {
          var text = new StringBuilder("{");
          for (int i = chance.below(4); i >= 0; i--) {
            text.append("'m").append(i).append("':").append(piece(chance)).append(i > 0 ? "," : "");
          }
          var sent = text.append("}").toString();

          var careful = ContentLimits.violation(StrictJson.parse(utf8(sent)));

          assertThat(violation(sent)).as(sent).isEqualTo(careful);
        });
  }

  private static String nested(int pairs) {
    return "[ {'a':".repeat(pairs) + "[]" + "} ]".repeat(pairs);
  }

  private static String piece(Chance chance) {
    return switch (chance.below(9)) {
      case 0 -> "'\\ud83d'";
      case 1 -> "'\\\\u'";
      case 2 -> " 1" + (chance.once(2) ? "e" : "E") + (chance.once(2) ? "99999" : "-7");
      case 3 -> "[ 1.5e" + chance.below(2_000) + " ]";
      case 6 -> "-" + "1".repeat(995 + chance.below(10));
      case 7 -> "[ 0." + "1".repeat(995 + chance.below(10)) + "]";
      case 8 -> nested(28 + chance.below(3));
      case 4 -> "'\\ud83d\\ude00 e5'";
      default -> "{'e':'e'}";
    };
  }

  @Test
  void what_is_kept_is_the_value_that_was_sent() {
    Chance.times(
        1_000,
        chance -> {
          JsonNode value = new RandomJson(chance).object();
          var sent = value.toPrettyString().getBytes(StandardCharsets.UTF_8);

          var content = new ContentReader(sent).read(0, sent.length, value);

          var again = StrictJson.parse(content.json());
          assertThat(JsonEquality.equal(again, value)).as("%s", value).isTrue();
          assertThat(new String(content.json(), StandardCharsets.UTF_8))
              .isEqualTo(value.toString());
        });
  }
}
