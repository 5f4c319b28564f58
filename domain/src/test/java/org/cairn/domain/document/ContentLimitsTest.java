package org.cairn.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.cairn.domain.Chance;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLimitsTest {
  private static JsonNode nested(int levels) {
    return json("[".repeat(levels) + "]".repeat(levels));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999",
        "-1e998",
        "1e-998",
        "-1e-997",
        "1.5E+998",
        "1.7976931348623157e308",
        "4.9e-324",
        "0e-998",
        "0"
      })
  void a_number_may_have_a_thousand_characters_written_out(String number) {
    assertThat(ContentLimits.violation(json("{'n':" + number + "}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000",
        "-1e999",
        "1e-999",
        "-1e-998",
        "1e1500",
        "1e-1000",
        "1.5E+1000",
        "0e-1000",
        "1e2147483647",
        "1e-2147483647",
        "12345678901e2147483647"
      })
  void a_number_of_more_is_refused_without_writing_it_out(String number) {
    assertThat(ContentLimits.violation(json("{'a':[0,{'n':" + number + "}]}")))
        .contains(new Violation("/a/1/n", ContentLimits.NUMBER));
  }

  @Test
  void digits_are_counted_on_both_sides_of_the_point_and_point_and_sign_as_well() {
    assertThat(ContentLimits.violation(json("9".repeat(1_000)))).isEmpty();
    assertThat(ContentLimits.violation(json("9".repeat(1_001)))).isPresent();
    assertThat(ContentLimits.violation(json("-" + "9".repeat(999)))).isEmpty();
    assertThat(ContentLimits.violation(json("-" + "9".repeat(1_000)))).isPresent();
    assertThat(ContentLimits.violation(json("0." + "1".repeat(998)))).isEmpty();
    assertThat(ContentLimits.violation(json("0." + "1".repeat(999)))).isPresent();
    assertThat(ContentLimits.violation(json("1".repeat(500) + "." + "1".repeat(500)))).isPresent();
  }

  @Test
  void whatever_number_keeps_to_the_limit_can_be_written_and_read_again() {
    Chance.times(
        2_000,
        chance -> {
          var digits = (1 + chance.below(9)) + "7".repeat(chance.below(1_000));
          var sent = new BigDecimal(digits + "e" + (chance.below(2_100) - 1_050)).negate();
          if (ContentLimits.keeps(sent)) {
            var tree = StrictJson.mapper().createObjectNode().put("n", sent);

            var again = StrictJson.parse(Content.of(tree).json());

            assertThat(JsonEquality.equal(again, tree)).as("%s", sent).isTrue();
          }
        });
  }

  @Test
  void a_content_nests_sixty_levels_deep() {
    assertThat(ContentLimits.violation(nested(60))).isEmpty();
    assertThat(ContentLimits.violation(nested(61)))
        .map(Violation::pointer)
        .contains("/0".repeat(60));
    assertThat(ContentLimits.violation(json("{'a':".repeat(61) + "1" + "}".repeat(61))))
        .map(Violation::pointer)
        .contains("/a".repeat(60));
  }

  @Test
  void a_content_has_five_million_bytes() {
    var frame = "{\"t\":\"\"}".length();
    var full = json("{'t':'" + "x".repeat(ContentLimits.MOST_BYTES - frame) + "'}");
    var over = json("{'t':'" + "x".repeat(ContentLimits.MOST_BYTES - frame + 1) + "'}");

    assertThat(ContentLimits.violation(Content.of(full))).isEmpty();
    assertThat(ContentLimits.violation(Content.of(over)))
        .contains(new Violation("", ContentLimits.SIZE));
  }

  @Test
  void half_of_a_surrogate_pair_is_no_text() {
    assertThat(ContentLimits.violation(json("{'a':['a\\ud800b']}")))
        .map(Violation::pointer)
        .contains("/a/0");
  }

  @Test
  void what_is_refused_is_pointed_at_from_the_start_of_the_request() {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> ContentLimits.require("/data", json("{'n':1e1000}")));

    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("/data/n");
  }

  @Test
  void what_was_stored_before_there_were_limits_can_be_read() {
    var stored = "{\"n\":" + "9".repeat(22_000) + "}";

    var content = Content.stored(stored.getBytes(StandardCharsets.UTF_8));

    assertThat(content.tree().path("n").decimalValue().precision()).isEqualTo(22_000);
    assertThat(ContentLimits.violation(content)).isPresent();
  }
}
