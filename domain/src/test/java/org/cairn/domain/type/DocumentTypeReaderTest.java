package org.cairn.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeReaderTest {
  private static final String LEAST = "{'name':'visit','version':1,'schema':{'type':'object'}}";

  private static ObjectNode with(String members) {
    return ((ObjectNode) json(LEAST)).setAll((ObjectNode) json(members));
  }

  @Test
  void a_name_a_version_and_a_schema_are_enough() {
    var type = DocumentTypeReader.read(json(LEAST));

    assertThat(type.name()).isEqualTo("visit");
    assertThat(type.version()).isEqualTo(1);
    assertThat(type.schema()).isEqualTo(json("{'type':'object'}"));
    assertThat(type.definition()).isEqualTo(json(LEAST));
    assertThat(type.rules()).isEmpty();
    assertThat(type.isOwnEntity()).isFalse();
  }

  @Test
  void takes_the_example_of_the_wire_contract() {
    var type =
        DocumentTypeReader.read(
            with(
                "{'title':{'en':'Visit'},'sensitive':['/person/name'],'critical':['/triage'],"
                    + "'merge':{'default':'MERGE','fields':{'/needs':{'rule':'set'},"
                    + "'/items':{'rule':'list','key':['id','name']},'/gps':{'rule':'atomic'}}},"
                    + "'autoResolve':{'sameAuthor':true,'withinMinutes':5},'clientMayResolve':false,"
                    + "'approval':null,'cache':null,'retentionDays':null,'consent':false}"));

    assertThat(type.name()).isEqualTo("visit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'name':'entity'}                  | true
          {'name':'entity','scope':'entity'} | false
          {'name':'place','scope':'self'}    | true
          {'name':'place','scope':null}      | false
          """)
  void is_its_own_entity_by_scope_or_by_the_name_entity(String members, boolean own) {
    assertThat(DocumentTypeReader.read(with(members)).isOwnEntity()).isEqualTo(own);
  }

  @Test
  void reads_rules_between_fields() {
    var type =
        DocumentTypeReader.read(
            with(
                "{'rules':[{'rule':'notBefore','pointer':'/end','other':'/start',"
                    + "'message':{'en':'Too early.'}},"
                    + "{'rule':'notBefore','pointer':'/b','other':'/a'}]}"));

    assertThat(type.rules())
        .extracting(OrderRule::message)
        .containsExactly("Too early.", "Lies before /a.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'name':'Visit'}                                  | /name
          {'name':'a--b'}                                   | /name
          {'name':'-a'}                                     | /name
          {'name':'1a'}                                     | /name
          {'name':7}                                        | /name
          {'version':0}                                     | /version
          {'version':1.5}                                   | /version
          {'version':'1'}                                   | /version
          {'version':99999999999}                           | /version
          {'schema':[]}                                     | /schema
          {'schema':null}                                   | /schema
          {'title':'Visit'}                                 | /title
          {'scope':'other'}                                 | /scope
          {'sensitive':'*'}                                 | /sensitive
          {'sensitive':['*','name']}                        | /sensitive/1
          {'critical':['*']}                                | /critical/0
          {'critical':['']}                                 | /critical/0
          {'autoResolve':true}                              | /autoResolve
          {'autoResolve':{'sameAuthor':1}}                  | /autoResolve/sameAuthor
          {'autoResolve':{'withinMinutes':-1}}              | /autoResolve/withinMinutes
          {'autoResolve':{'within':1}}                      | /autoResolve/within
          {'clientMayResolve':'no'}                         | /clientMayResolve
          {'consent':0}                                     | /consent
          {'approval':[]}                                   | /approval
          {'approval':{'other':1}} | /approval/other
          {'approval':{'otherwise':'VERIFIED'}} | /approval/otherwise
          {'approval':{'rules':{}}} | /approval/rules
          {'approval':{'rules':[{'decision':'PENDING'}]}} | /approval/rules/0/id
          {'approval':{'rules':[{'id':'a'}]}} | /approval/rules/0/decision
          {'approval':{'rules':[{'id':'a','decision':'VERIFIED'}]}} | /approval/rules/0/decision
          {'approval':{'rules':[{'id':'otherwise','decision':'PENDING'}]}} | /approval/rules/0/id
          {'approval':{'rules':[{'id':'a','decision':'PENDING'},{'id':'a','decision':'PENDING'}]}} | /approval/rules/1/id
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'role':1}}]}} | /approval/rules/0/when/role
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'authorRole':['BOSS']}}]}} | /approval/rules/0/when/authorRole/0
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'authorRole':[]}}]}} | /approval/rules/0/when/authorRole
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'firstVersion':1}}]}} | /approval/rules/0/when/firstVersion
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'criticalAnswered':true}}]}} | /approval/rules/0/when/criticalAnswered
          {'critical':['/a'],'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'criticalAnswered':false}}]}} | /approval/rules/0/when/criticalAnswered
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'entityVerified':'no'}}]}} | /approval/rules/0/when/entityVerified
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'data':{'a':{'min':1}}}}]}} | /approval/rules/0/when/data/a
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'data':{'/a':{}}}}]}} | /approval/rules/0/when/data/~1a
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'data':{'/a':{'least':1}}}}]}} | /approval/rules/0/when/data/~1a/least
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'data':{'/a':{'min':'1'}}}}]}} | /approval/rules/0/when/data/~1a/min
          {'approval':{'rules':[{'id':'a','decision':'PENDING','when':{'data':{'/a':{'in':[]}}}}]}} | /approval/rules/0/when/data/~1a/in
          {'cache':1}                                       | /cache
          {'retentionDays':0}                               | /retentionDays
          {'rules':{}}                                      | /rules
          {'rules':[{'rule':'before'}]}                     | /rules/0
          {'rules':[{'rule':'notBefore','pointer':'a'}]}    | /rules/0
          {'merge':[]}                                      | /merge
          {'merge':{'default':'BEST'}}                      | /merge/default
          {'merge':{'other':1}}                             | /merge/other
          {'merge':{'fields':{'/a':{}}}}                    | /merge/fields/~1a/rule
          {'merge':{'fields':{'/a':{'rule':'best'}}}}       | /merge/fields/~1a/rule
          {'merge':{'fields':{'a':{'rule':'set'}}}}         | /merge/fields/a
          {'merge':{'fields':{'/a':{'rule':'list','key':'id'}}}} | /merge/fields/~1a/key
          {'merge':{'fields':{'/a':{'rule':'set','more':1}}}} | /merge/fields/~1a/more
          {'merge':{'fields':{'/a':{'rule':'list','key':[1]}}}} | /merge/fields/~1a/key/0
          {'merge':{'fields':{'/a':{'rule':'set','key':['id']}}}} | /merge/fields/~1a/key
          {'merge':{'fields':{'/a':{'rule':'max','order':'a'}}}} | /merge/fields/~1a/order
          {'merge':{'fields':{'/a':{'rule':'max','order':['a']}}}} | /merge/fields/~1a/order
          {'merge':{'fields':{'/a':{'rule':'max','order':['a',{}]}}}} | /merge/fields/~1a/order/1
          {'merge':{'fields':{'/a':{'rule':'max','order':['a','b','a']}}}} | /merge/fields/~1a/order/2
          {'merge':{'fields':{'/a':{'rule':'sum','order':['a','b']}}}} | /merge/fields/~1a/order
          {'a/b':1}                                         | /a~1b
          """)
  void points_to_what_is_wrong(String members, String pointer) {
    var problem = catchThrowableOfType(Problem.class, () -> DocumentTypeReader.read(with(members)));

    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "version", "schema"})
  void misses_what_is_required(String member) {
    var definition = (ObjectNode) json(LEAST);
    definition.remove(member);

    var problem = catchThrowableOfType(Problem.class, () -> DocumentTypeReader.read(definition));

    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("/" + member);
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> DocumentTypeReader.read(json("{'version':0,'what':1}")));

    assertThat(problem.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder("/name", "/version", "/schema", "/what");
  }

  @Test
  void a_name_has_at_most_64_characters() {
    assertThat(DocumentTypeReader.read(with("{'name':'" + "a".repeat(64) + "'}"))).isNotNull();
    assertThat(
            catchThrowableOfType(
                Problem.class,
                () -> DocumentTypeReader.read(with("{'name':'" + "a".repeat(65) + "'}"))))
        .isNotNull();
  }

  @Test
  void is_an_object() {
    assertThat(catchThrowableOfType(Problem.class, () -> DocumentTypeReader.read(json("[]"))))
        .isNotNull();
  }
}
