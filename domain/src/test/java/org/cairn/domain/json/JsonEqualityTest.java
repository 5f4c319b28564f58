package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import org.cairn.domain.Chance;
import org.cairn.domain.RandomJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonEqualityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                   | 1.0
          1                   | 10e-1
          0                   | -0.0
          9223372036854775808 | 9223372036854775808.00
          9223372036854775807 | 9223372036854775807.0
          1000000000000000000 | 1e18
          -9223372036854775808 | -9223372036854775808.0
          {'a':1,'b':[]}      | {'b':[],'a':1.0}
          [1,[2]]             | [1.0,[2e0]]
          'é'                 | '\\u00e9'
          """)
  void the_same_value_written_otherwise_is_equal(String a, String b) {
    assertThat(JsonEquality.equal(json(a), json(b))).isTrue();
    assertThat(Fingerprint.of(json(a))).isEqualTo(Fingerprint.of(json(b)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                   | '1'
          1                   | true
          1.5                 | 466
          1e30                | 1
          1e30                | 1e31
          0.1                 | 0.10000000000000001
          9223372036854775807 | 9223372036854775808
          {'a':null}          | {}
          {'a':1}             | {'a':2}
          {'a':1}             | {'b':1}
          [1,2]               | [2,1]
          [1]                 | [1,1]
          []                  | {}
          null                | false
          'a'                 | 'A'
          'é'                 | 'e\\u0301'
          """)
  void other_values_differ(String a, String b) {
    assertThat(JsonEquality.equal(json(a), json(b))).isFalse();
    assertThat(JsonEquality.equal(json(b), json(a))).isFalse();
    assertThat(Fingerprint.of(json(a))).isNotEqualTo(Fingerprint.of(json(b)));
  }

  @Test
  void any_value_equals_itself_rewritten_and_has_its_fingerprint() {
    Chance.times(
        2_000,
        chance -> {
          var random = new RandomJson(chance);
          var value = random.value();

          var rewritten = random.rewritten(value);

          assertThat(JsonEquality.equal(value, rewritten)).as("%s %s", value, rewritten).isTrue();
          assertThat(Fingerprint.of(rewritten)).isEqualTo(Fingerprint.of(value));
        });
  }

  @Test
  void values_with_different_fingerprints_are_never_equal() {
    Chance.times(
        2_000,
        chance -> {
          var random = new RandomJson(chance);
          var before = random.object();
          var after = random.edited(before);

          if (Fingerprint.of(before) != Fingerprint.of(after)) {
            assertThat(JsonEquality.equal(before, after)).as("%s %s", before, after).isFalse();
          } else {
            assertThat(JsonEquality.equal(before, after)).as("%s %s", before, after).isTrue();
          }
        });
  }
}
