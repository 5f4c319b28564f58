package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.domain.Chance;
import org.cairn.domain.RandomJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
  /** The examples of RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'a':'b'}             | {'a':'c'}                  | {'a':'c'}
          {'a':'b'}             | {'b':'c'}                  | {'a':'b','b':'c'}
          {'a':'b'}             | {'a':null}                 | {}
          {'a':'b','b':'c'}     | {'a':null}                 | {'b':'c'}
          {'a':['b']}           | {'a':'c'}                  | {'a':'c'}
          {'a':'c'}             | {'a':['b']}                | {'a':['b']}
          {'a':{'b':'c'}}       | {'a':{'b':'d','c':null}}   | {'a':{'b':'d'}}
          {'a':[{'b':'c'}]}     | {'a':[1]}                  | {'a':[1]}
          ['a','b']             | ['c','d']                  | ['c','d']
          {'a':'b'}             | ['c']                      | ['c']
          {'a':'foo'}           | null                       | null
          {'a':'foo'}           | 'bar'                      | 'bar'
          {'e':null}            | {'a':1}                    | {'e':null,'a':1}
          [1,2]                 | {'a':'b','c':null}         | {'a':'b'}
          {}                    | {'a':{'bb':{'ccc':null}}}  | {'a':{'bb':{}}}
          """)
  void applies_as_the_rfc_says(String target, String patch, String result) {
    assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(result));
  }

  @Test
  void cannot_say_that_a_member_becomes_null() {
    assertThat(MergePatch.between(json("{'a':1}"), json("{'a':null}"))).isEmpty();
    assertThat(MergePatch.between(json("{}"), json("{'a':{'b':null}}"))).isEmpty();
    assertThat(MergePatch.between(json("{'a':{}}"), json("{'a':{'b':null}}"))).isEmpty();
  }

  @Test
  void can_keep_a_null_that_was_there_and_one_inside_an_array() {
    assertThat(MergePatch.between(json("{'a':null,'b':1}"), json("{'a':null,'b':2}")))
        .contains(json("{'b':2}"));
    assertThat(MergePatch.between(json("{'a':1}"), json("{'a':[null]}")))
        .contains(json("{'a':[null]}"));
  }

  @Test
  void says_only_what_differs() {
    var from = json("{'same':{'x':1},'deep':{'a':1,'b':2},'gone':true}");
    var to = json("{'same':{'x':1.0},'deep':{'a':1,'b':3},'new':[]}");

    var patch = MergePatch.between(from, to);

    assertThat(patch).contains(json("{'gone':null,'deep':{'b':3},'new':[]}"));
  }

  @Test
  void a_patch_between_two_values_makes_the_one_out_of_the_other() {
    var possible = new AtomicInteger();
    Chance.times(
        3_000,
        chance -> {
          var random = new RandomJson(chance);
          var from = random.object();
          var to = chance.once(3) ? random.object() : random.edited(from);
          var fromBefore = from.deepCopy();

          var patch = MergePatch.between(from, to);

          assertThat(from).isEqualTo(fromBefore);
          if (patch.isPresent()) {
            possible.incrementAndGet();
            var made = MergePatch.apply(from, patch.get());
            assertThat(JsonEquality.equal(made, to))
                .as("%s patched by %s is %s, not %s", from, patch.get(), made, to)
                .isTrue();
            assertThat(from).isEqualTo(fromBefore);
          }
        });
    if (Long.getLong("cairn.test.seed") == null) {
      assertThat(possible.get()).isBetween(500, 2_999);
    }
  }
}
