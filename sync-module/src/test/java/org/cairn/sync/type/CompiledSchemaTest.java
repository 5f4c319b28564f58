package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.sync.type.Types.json;

import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentTypeReader;
import org.cairn.domain.type.NamedPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSchemaTest {
  private static final String SCHEMA =
      "{'type':'object','required':['name'],'additionalProperties':false,'properties':{"
          + "'name':{'type':'string','maxLength':5,'pattern':'^[A-Z][a-z]*$'},"
          + "'count':{'type':'integer','minimum':0},"
          + "'kind':{'enum':['a','b']},"
          + "'fixed':{'const':'x'},"
          + "'list':{'type':'array','items':{'$ref':'#/$defs/item'}},"
          + "'a/b':{'type':'boolean'}},"
          + "'$defs':{'item':{'type':'object','required':['id']}}}";

  static java.util.List<String> shipped() {
    return Types.shipped();
  }

  @Test
  void three_packs_are_shipped() {
    assertThat(Types.shipped()).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void each_shipped_type_is_valid_and_its_schema_can_be_used(String name) {
    var type = DocumentTypeReader.read(Types.packed(name + ".json"));
    NamedPlaces.require(type.definition());

    var schema = CompiledSchema.of(type.schema());

    assertThat(name).endsWith("/" + type.name());
    assertThat(schema.violation(json("[]"))).isPresent();
    assertThat(schema.violation(json("{}"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'Anna'}",
            "{'name':'A','count':0,'kind':'b','fixed':'x','list':[{'id':1}],'a/b':true}",
        "{'name':'A','count':1.0}", "{'name':'A','count':99999999999999999999}"
      })
  void what_fits_has_no_violation(String content) {
    assertThat(CompiledSchema.of(json(SCHEMA)).violation(json(content))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                              | /name
          {'name':1}                      | /name
          {'name':'Annabelle'}            | /name
          {'name':'anna'}                 | /name
          {'name':'A\\n'}                 | /name
          {'name':'A','count':-1}         | /count
          {'name':'A','count':1.5}        | /count
          {'name':'A','kind':'c'}         | /kind
          {'name':'A','fixed':'y'}        | /fixed
          {'name':'A','list':[{'id':1},{}]} | /list/1/id
          {'name':'A','a/b':1}            | /a~1b
          {'name':'A','x/y':1}            | /x~1y
          []                              | ``
          """)
  void the_pointer_leads_to_what_is_wrong(String content, String pointer) {
    assertThat(CompiledSchema.of(json(SCHEMA)).violation(json(content)).map(Violation::pointer))
        .contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'secret'}",
        "{'name':'Secretly'}",
        "{'name':'A','fixed':'secret'}",
        "{'name':'A','secret':1}",
        "{'name':'A','kind':'secret'}"
      })
  void the_message_never_repeats_what_was_sent(String content) {
    assertThat(CompiledSchema.of(json(SCHEMA)).violation(json(content)))
        .hasValueSatisfying(
            violation -> assertThat(violation.message()).doesNotContainIgnoringCase("secret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'type':'thing'}                     | /schema/type
          {'properties':{'a':{'minimum':'1'}}} | /schema/properties/a/minimum
          {'required':'a'}                     | /schema/required
          {'$ref':'#/$defs/none'}              | /schema/$ref
          {'$ref':'#none'}                     | /schema/$ref
          {'$ref':'#/$defs','$defs':{'a':{}}}  | /schema/$ref
          {'$ref':'https://example.org/other'} | /schema/$ref
          {'properties':{'a':{'$ref':'file:///etc/passwd'}}} | /schema/properties/a/$ref
          {'pattern':'('}                      | /schema/pattern
          {'patternProperties':{'a/(':true}}   | /schema/patternProperties/a~1(
          {'$schema':'http://json-schema.org/draft-07/schema#'} | /schema/$schema
          {'items':{'$schema':'https://json-schema.org/draft/2020-12/schema'}} | /schema/items/$schema
          {'items':{'$id':'other'}}            | /schema/items/$id
          {'items':{'$dynamicRef':'#a'}}       | /schema/items/$dynamicRef
          {'items':{'$dynamicAnchor':'a'}}     | /schema/items/$dynamicAnchor
          """)
  void a_schema_that_cannot_be_used_is_refused(String schema, String pointer) {
    var problem = catchThrowableOfType(Problem.class, () -> CompiledSchema.of(json(schema)));

    assertThat(problem).as(schema).isNotNull();
    assertThat(problem.violations().get(0).pointer()).isEqualTo(pointer);
  }

  @Test
  void each_wrong_place_is_named() {
    var schema = "{'$ref':'#none','properties':{'a':{'pattern':'('},'b':{'pattern':'['}}}";

    var problem = catchThrowableOfType(Problem.class, () -> CompiledSchema.of(json(schema)));

    assertThat(problem.violations())
        .extracting(Violation::pointer)
        .containsExactly(
            "/schema/$ref", "/schema/properties/a/pattern", "/schema/properties/b/pattern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$id':'visit','$ref':'#/$defs/t','$defs':{'t':{'type':'string'}}}",
        "{'$id':'https://json-schema.org/draft/2020-12/schema','$ref':'#/$defs/t','$defs':{'t':{'type':'string'}}}",
        "{'$ref':'#t','$defs':{'t':{'$anchor':'t','type':'string'}}}",
        "{'$ref':'#/$defs/a~1b','$defs':{'a/b':{'type':'string'}}}",
        "{'$ref':'#/allOf/0','allOf':[{'type':'string'}]}",
        "{'$schema':'https://json-schema.org/draft/2020-12/schema#','type':'string'}"
      })
  void references_inside_of_the_schema_are_followed_whatever_it_is_called(String schema) {
    var compiled = CompiledSchema.of(json(schema));

    assertThat(compiled.violation(json("'text'"))).isEmpty();
    assertThat(compiled.violation(json("1"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'$ref':'#/$defs/a','unevaluatedProperties':false,'$defs':{'a':{'properties':{'x':true}}}} | {'x':1} | {'y':1}
          {'allOf':[{'prefixItems':[true]}],'unevaluatedItems':false} | [1]            | [1,2]
          {'if':{'required':['a']},'then':{'required':['b']}}         | {'a':1,'b':1}  | {'a':1}
          {'oneOf':[{'type':'integer'},{'minimum':5}]}                | 3              | 7
          {'not':{'required':['a']}}                                  | {}             | {'a':1}
          {'contains':{'type':'integer'},'minContains':2}             | [1,2,'a']      | [1,'a']
          {'dependentRequired':{'a':['b']}}                           | {'a':1,'b':1}  | {'a':1}
          {'propertyNames':{'maxLength':2}}                           | {'ab':1}       | {'abc':1}
          {'properties':{'a':false}}                                  | {'b':1}        | {'a':1}
          """)
  void the_keywords_of_the_dialect_do_what_they_say(String schema, String fits, String wrong) {
    var compiled = CompiledSchema.of(json(schema));

    assertThat(compiled.violation(json(fits))).isEmpty();
    assertThat(compiled.violation(json(wrong))).isPresent();
  }

  @Test
  void rules_between_fields_are_held_after_the_schema() {
    var type =
        Types.type(
            1,
            "{'name':'stay','version':1,'schema':{'required':['from']},'rules':"
                + "[{'rule':'notBefore','pointer':'/to','other':'/from'}]}");
    var broken = "{'from':'2026-03-02T00:00:00Z','to':'2026-03-01T00:00:00Z'}";

    assertThat(violation(type, broken)).isEqualTo("/to");
    assertThat(violation(type, "{}")).isEqualTo("/from");
    assertThat(violation(type, "{'from':'2026-03-02T00:00:00Z'}")).isNull();
  }

  private static String violation(KnownType type, String content) {
    return type.violation(org.cairn.domain.document.Content.of(json(content)))
        .map(Violation::pointer)
        .orElse(null);
  }
}
