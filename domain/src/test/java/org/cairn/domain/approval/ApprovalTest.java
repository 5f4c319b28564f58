package org.cairn.domain.approval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.cairn.domain.access.Role;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.type.DocumentTypeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {
  private Set<Role> roles = Set.of(Role.FIELD_WORKER);
  private int version = 1;
  private boolean entityVerified;
  private Verification mergedWith;

  private static JsonNode json(String text) {
    return StrictJson.stored(text.replace('\'', '"').getBytes(UTF_8));
  }

  private static Approval approval(String text) {
    var type = (ObjectNode) json("{'name':'visit','version':1,'schema':{},'critical':['/a','/b']}");
    type.set("approval", json(text));
    return DocumentTypeReader.read(type).approval();
  }

  private Vouched judge(String approval, String content) {
    return approval(approval)
        .judge(new Submission(roles, version, json(content), () -> entityVerified, mergedWith));
  }

  /** Whether a rule with that condition applies. */
  private boolean holds(String when, String content) {
    var rules = "{'rules':[{'id':'one','when':%s,'decision':'AUTO_VERIFIED'}]}";
    return judge(rules.formatted(when), content)
        .equals(new Vouched(Verification.AUTO_VERIFIED, "one"));
  }

  @Test
  void nobody_has_to_vouch_where_the_type_does_not_ask() {
    assertThat(judge("null", "{}")).isEqualTo(Vouched.NOT_ASKED);
  }

  @Test
  void the_first_rule_that_applies_counts_and_is_told() {
    var rules =
        "{'rules':[{'id':'red','when':{'data':{'/a':{'in':['red']}}},'decision':'PENDING'},"
            + "{'id':'any','decision':'AUTO_VERIFIED'}]}";

    assertThat(judge(rules, "{'a':'red'}")).isEqualTo(new Vouched(Verification.PENDING, "red"));
    assertThat(judge(rules, "{'a':'x'}")).isEqualTo(new Vouched(Verification.AUTO_VERIFIED, "any"));
  }

  @Test
  void where_none_applies_it_waits_unless_the_type_says_otherwise() {
    assertThat(judge("{}", "{}")).isEqualTo(new Vouched(Verification.PENDING, "otherwise"));
    assertThat(judge("{'otherwise':'AUTO_VERIFIED'}", "{}"))
        .isEqualTo(new Vouched(Verification.AUTO_VERIFIED, "otherwise"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'in':['x',2]}            | {'v':'x'}     | true
          {'in':['x',2]}            | {'v':2.0}     | true
          {'in':['x',2]}            | {'v':'2'}     | false
          {'in':['x',2]}            | {}            | false
          {'notIn':['x']}           | {'v':'x'}     | false
          {'notIn':['x']}           | {'v':'y'}     | true
          {'notIn':['x']}           | {}            | true
          {'min':2}                 | {'v':2}       | true
          {'min':2}                 | {'v':1.99}    | false
          {'min':2}                 | {'v':'3'}     | false
          {'min':2}                 | {}            | false
          {'max':2}                 | {'v':2.0}     | true
          {'max':2}                 | {'v':2.01}    | false
          {'max':2}                 | {}            | false
          {'min':1,'max':2}         | {'v':3}       | false
          {'present':true}          | {'v':0}       | true
          {'present':true}          | {'v':false}   | true
          {'present':true}          | {'v':''}      | false
          {'present':true}          | {'v':null}    | false
          {'present':true}          | {'v':[]}      | false
          {'present':true}          | {}            | false
          {'present':false}         | {}            | true
          {'present':false}         | {'v':1}       | false
          {'in':[1,2],'notIn':[2]}  | {'v':2}       | false
          """)
  void what_a_place_says_is_compared_by_value(String check, String content, boolean expected) {
    assertThat(holds("{'data':{'/v':" + check + "}}", content)).isEqualTo(expected);
  }

  @Test
  void all_places_that_are_named_have_to_fit() {
    var when = "{'data':{'/v':{'in':[1]},'/w/0':{'in':[2]}}}";

    assertThat(holds(when, "{'v':1,'w':[2]}")).isTrue();
    assertThat(holds(when, "{'v':1,'w':[3]}")).isFalse();
    assertThat(holds(when, "{'v':3,'w':[2]}")).isFalse();
  }

  @Test
  void one_of_the_authors_roles_has_to_be_named() {
    var when = "{'authorRole':['COORDINATOR','ADMINISTRATOR']}";

    assertThat(holds(when, "{}")).isFalse();
    roles = Set.of(Role.FIELD_WORKER, Role.COORDINATOR);
    assertThat(holds(when, "{}")).isTrue();
  }

  @Test
  void new_documents_and_later_versions_are_told_apart() {
    assertThat(holds("{'firstVersion':true}", "{}")).isTrue();
    assertThat(holds("{'firstVersion':false}", "{}")).isFalse();
    version = 2;
    assertThat(holds("{'firstVersion':true}", "{}")).isFalse();
    assertThat(holds("{'firstVersion':false}", "{}")).isTrue();
  }

  @Test
  void all_critical_places_have_to_be_answered() {
    var when = "{'criticalAnswered':true}";

    assertThat(holds(when, "{'a':0,'b':false}")).isTrue();
    assertThat(holds(when, "{'a':0}")).isFalse();
    assertThat(holds(when, "{'a':0,'b':''}")).isFalse();
  }

  @Test
  void the_entity_may_have_to_be_vouched_for() {
    assertThat(holds("{'entityVerified':true}", "{}")).isFalse();
    assertThat(holds("{'entityVerified':false}", "{}")).isTrue();
    entityVerified = true;
    assertThat(holds("{'entityVerified':true}", "{}")).isTrue();
    assertThat(holds("{'entityVerified':false}", "{}")).isFalse();
  }

  @Test
  void what_was_merged_with_a_version_that_nobody_vouches_for_is_not_verified_by_that() {
    var always = "{'otherwise':'AUTO_VERIFIED'}";

    for (var open : new Verification[] {Verification.PENDING, Verification.REJECTED}) {
      mergedWith = open;
      assertThat(judge(always, "{}")).isEqualTo(new Vouched(Verification.PENDING, Approval.MERGED));
    }
    for (var good : new Verification[] {Verification.VERIFIED, Verification.AUTO_VERIFIED}) {
      mergedWith = good;
      assertThat(judge(always, "{}").verification()).isEqualTo(Verification.AUTO_VERIFIED);
    }
  }
}
