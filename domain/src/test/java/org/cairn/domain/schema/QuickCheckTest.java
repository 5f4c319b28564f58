package org.cairn.domain.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickCheckTest {
  private static boolean accepts(String schema, String content) {
    return QuickCheck.of(json(schema), regex -> Pattern.compile(regex).asPredicate())
        .orElseThrow()
        .accepts(json(content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'integer'}                         | 3           | 'x'
          {'type':['string','null']}                 | null        | 3
          {'enum':['a',1,null]}                      | 1           | 'b'
          {'const':true}                             | true        | false
          {'minimum':2,'maximum':4}                  | 2.0         | 4.5
          {'exclusiveMinimum':2,'exclusiveMaximum':4}| 3           | 2
          {'minimum':12345678901234567890}           | 12345678901234567891 | 1
          {'minLength':1,'maxLength':2}              | '😀😀'      | ''
          {'pattern':'^a+$'}                         | 'aa'        | 'ab'
          {'items':{'type':'integer'}}               | [1,2]       | [1,'a']
          {'minItems':1,'maxItems':2}                | [1]         | [1,2,3]
          {'uniqueItems':true}                       | [1,2]       | [1,1.0]
          {'minProperties':1,'maxProperties':1}      | {'a':1}     | {}
          {'required':['a']}                         | {'a':null}  | {'b':1}
          {'properties':{'a':{'type':'string'}}}     | {'a':'','b':1} | {'a':1}
          {'dependentRequired':{'a':['b']}}          | {'a':1,'b':1} | {'a':1}
          {'dependentRequired':{'a':['b']}}          | {'c':1}     | {'a':1,'c':1}
          {'additionalProperties':false,'properties':{'a':true}} | {'a':1} | {'b':1}
          {'additionalProperties':{'type':'string'}} | {'b':'x'}   | {'b':1}
          {'properties':{'a':false}}                 | {}          | {'a':1}
          {'allOf':[{'minimum':1},{'maximum':2}]}    | 2           | 3
          {'anyOf':[{'minimum':5},{'maximum':2}]}    | 6           | 3
          {'if':{'type':'string'},'then':{'minLength':2},'else':{'minimum':2}} | 'ab' | 1
          {'if':{'type':'string'},'else':{'minimum':2}} | ''       | 1
          {'$ref':'#/$defs/a~1b','$defs':{'a/b':{'type':'null'}}} | null | 1
          """)
  void a_value_that_fits_is_accepted_and_one_that_does_not_is_not(
      String schema, String right, String wrong) {
    assertThat(accepts(schema, right)).isTrue();
    assertThat(accepts(schema, wrong)).isFalse();
  }

  @Test
  void a_rule_for_other_kinds_of_values_says_nothing() {
    var schema = "{'minimum':5,'minLength':5,'minItems':5,'required':['a'],'pattern':'x'}";

    assertThat(accepts(schema, "true")).isTrue();
    assertThat(accepts(schema, "null")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'format':'date'}",
        "{'not':{}}",
        "{'$ref':'other.json'}",
        "{'$ref':'#/$defs/none'}",
        "{'$ref':'#/$defs/a','$defs':{'a':{'properties':{'b':{'$ref':'#/$defs/a'}}}}}",
        "{'patternProperties':{}}",
        "{'properties':{'a':{'oneOf':[]}}}",
        "{'maxLength':99999999999}"
      })
  void what_it_does_not_know_is_left_to_the_complete_validator(String schema) {
    assertThat(QuickCheck.of(json(schema), regex -> text -> true)).isEmpty();
  }

  @Test
  void where_it_is_not_certain_it_does_not_accept() {
    assertThat(accepts("{'type':'integer'}", "1.0")).isFalse();
    assertThat(accepts("{'if':{'type':'integer'},'else':{'minimum':2}}", "3.0")).isFalse();
    assertThat(accepts("{'enum':[1]}", "1.0")).isFalse();
    assertThat(accepts("{'uniqueItems':true}", "[" + "1,".repeat(40) + "2]")).isFalse();
  }
}
