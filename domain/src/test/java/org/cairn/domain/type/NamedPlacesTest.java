package org.cairn.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPlacesTest {
  private static final String CLOSED =
      "{'type':'object','additionalProperties':false,'properties':{"
          + "'name':{'type':'string'},"
          + "'free':{},"
          + "'~2':{},"
          + "'person':{'$ref':'#/$defs/person'},"
          + "'items':{'type':'array','items':{'$ref':'#/$defs/person'}},"
          + "'byYear':{'type':'object','additionalProperties':{'type':'number'}},"
          + "'tree':{'$ref':'#/$defs/tree'}},"
          + "'$defs':{"
          + "'person':{'type':['object','null'],'unevaluatedProperties':false,"
          + "'allOf':[{'properties':{'age':{'type':'integer'}}}],"
          + "'if':{'properties':{'age':{'minimum':18}}},'then':{'properties':{'job':{}}}},"
          + "'tree':{'type':'object','additionalProperties':false,'properties':"
          + "{'left':{'$ref':'#/$defs/tree'},'right':{'$ref':'#/$defs/tree'}}}}}";

  private static ObjectNode type(String schema, String members) {
    var type = (ObjectNode) json("{'name':'visit','version':1}");
    type.set("schema", json(schema));
    return type.setAll((ObjectNode) json(members));
  }

  private static List<Violation> refused(String schema, String members) {
    var problem =
        catchThrowableOfType(Problem.class, () -> NamedPlaces.require(type(schema, members)));
    return problem == null ? List.of() : problem.violations();
  }

  private static String message(String schema, String pointer) {
    return refused(schema, "{'critical':['" + pointer + "']}").get(0).message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nosuchfield", "/name/first", "/person/nosuch", "/person/*/age", "/items/x",
            "/items/0/age",
        "/items/*/nosuch", "/items/*/age/x", "/byYear/2024/x", "/tree/left/right/middle", "/*", "/0"
      })
  void a_place_that_no_document_can_have_is_refused_wherever_it_is_named(String pointer) {
    var field = pointer.replace("/", "~1");
    assertThat(refused(CLOSED, "{'critical':['/name','" + pointer + "']}"))
        .extracting(Violation::pointer)
        .containsExactly("/critical/1");
    assertThat(refused(CLOSED, "{'merge':{'fields':{'" + pointer + "':{'rule':'max'}}}}"))
        .extracting(Violation::pointer)
        .containsExactly("/merge/fields/" + field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/name",
        "/free",
        "/free/at/all",
        "/person/age",
        "/person/job",
        "/items/*",
        "/items/*/age",
        "/byYear/2024",
        "/byYear/*",
        "/tree/left/right/left",
        "/~02"
      })
  void a_place_that_a_document_may_have_is_taken(String pointer) {
    assertThat(refused(CLOSED, "{'critical':['" + pointer + "']}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                           | /a/b
          {'type':'object'}                                            | /0
          {'properties':{'b':{}}}                                      | /a
          {'additionalProperties':false,'patternProperties':{'^x':{}}} | /a
          {'additionalProperties':{'type':'object'}}                   | /a/0
          {'anyOf':[{'additionalProperties':false},{}]}                | /a
          {'$ref':'#other','additionalProperties':true}                | /a
          {'properties':{'a':{'prefixItems':[{'type':'object'}]}}}     | /a/*/b
          """)
  void what_a_schema_leaves_open_is_taken(String schema, String pointer) {
    assertThat(refused(schema, "{'critical':['" + pointer + "']}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'anyOf':[{'additionalProperties':false},{'properties':{'a':false}}]} | /a
          {'allOf':[{},{'additionalProperties':false}]}                         | /a
          {'$ref':'#/$defs/x','$defs':{'x':{'additionalProperties':false}}}     | /a
          {'properties':{'a':false}}                                            | /a
          {'unevaluatedProperties':false,'properties':{'b':{}}}                 | /a
          {'properties':{'a':{'type':'array','items':{'type':'string'}}}}       | /a/*/b
          {}                                                                    | /items/0/x
          """)
  void what_a_schema_rules_out_is_refused(String schema, String pointer) {
    assertThat(refused(schema, "{'critical':['" + pointer + "']}")).hasSize(1);
  }

  @Test
  void the_words_say_what_to_write() {
    assertThat(message(CLOSED, "/typo~2")).contains("~0", "~1");
    assertThat(message(CLOSED, "/items/0/age")).contains("named by *");
    assertThat(message(CLOSED, "/nosuchfield")).contains("closed", "one of its properties");
  }

  @Test
  void a_bad_escape_is_refused_whatever_the_schema_says() {
    for (var pointer : List.of("/typo~2", "/~", "/a~/b")) {
      assertThat(refused("{}", "{'critical':['" + pointer + "']}")).hasSize(1);
    }
  }

  @Test
  void approvals_and_orders_name_single_items() {
    var data = "{'approval':{'rules':[{'when':{'data':{'%s':{'present':true}}}}]}}";
    var order = "{'rules':[{'rule':'notBefore','pointer':'/name','other':'%s'}]}";

    assertThat(refused(CLOSED, data.formatted("/items/0/age"))).isEmpty();
    assertThat(refused(CLOSED, order.formatted("/items/0/age"))).isEmpty();
    for (var pointer : List.of("/items/*/age", "/nosuchfield", "/typo~2")) {
      assertThat(refused(CLOSED, data.formatted(pointer)))
          .extracting(Violation::pointer)
          .containsExactly(
              "/approval/rules/0/when/data/" + pointer.replace("~", "~0").replace("/", "~1"));
      assertThat(refused(CLOSED, order.formatted(pointer)))
          .extracting(Violation::pointer)
          .containsExactly("/rules/0/other");
    }
  }

  @Test
  void answers_to_what_is_critical_in_items_cannot_be_asked_for() {
    var rules = "{'critical':['%s'],'approval':{'rules':[{'when':{'criticalAnswered':true}}]}}";

    assertThat(refused(CLOSED, rules.formatted("/person/age"))).isEmpty();
    assertThat(refused(CLOSED, rules.formatted("/items/*/age")))
        .extracting(Violation::pointer)
        .containsExactly("/approval/rules/0/when/criticalAnswered");
  }

  @Test
  void a_schema_that_doubles_with_each_step_is_looked_at_once() {
    var schema = new StringBuilder("{'$ref':'#/$defs/d0','$defs':{");
    for (int i = 0; i < 60; i++) {
      var next = "{'$ref':'#/$defs/d" + (i + 1) + "'}";
      schema.append("'d" + i + "':{'anyOf':[" + next + "," + next + "]},");
    }
    var type = type(schema + "'d60':{'additionalProperties':false}}}", "{'critical':['/a/b']}");

    assertThat(catchThrowableOfType(Problem.class, () -> NamedPlaces.require(type))).isNotNull();
  }

  @Test
  void a_schema_that_leads_into_itself_is_no_trap() {
    var type = type("{'allOf':[{'$ref':'#'}],'type':'object'}", "{'critical':['/a/0']}");

    assertThatCode(() -> catchThrowableOfType(Problem.class, () -> NamedPlaces.require(type)))
        .doesNotThrowAnyException();
  }
}
