package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.sync.push.Text.ID;
import static org.cairn.sync.push.Text.OTHER_ID;
import static org.cairn.sync.push.Text.change;
import static org.cairn.sync.push.Text.utf8;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Priority;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeReaderTest {
  @Test
  void a_whole_change_is_read() {
    var change =
        change(
            ("'type':'visit','action':'update','offlineId':'%s','entityId':'%s','versionNumber':5,"
                    + "'prevOpId':'%s','baseData':{'b':1},'data':{ 'a' : 1.50 },"
                    + "'updatedAt':'2026-03-01T09:30:00Z','priority':'HIGH','dependsOn':['%s'],"
                    + "'media':[{'mediaId':'m'}]")
                .formatted(ID, OTHER_ID, OTHER_ID, OTHER_ID));

    assertThat(change.rejected).isNull();
    assertThat(change.opId).isEqualTo(UUID.fromString(ID));
    assertThat(change.documentId).isEqualTo(UUID.fromString(ID));
    assertThat(change.entityId).isEqualTo(UUID.fromString(OTHER_ID));
    assertThat(change.prevOpId).isEqualTo(UUID.fromString(OTHER_ID));
    assertThat(change.type).isEqualTo("visit");
    assertThat(change.priority).isEqualTo(Priority.HIGH);
    assertThat(change.dependsOn).containsExactly(UUID.fromString(OTHER_ID));
    assertThat(change.action).isEqualTo(Action.UPDATE);
    assertThat(change.versionNumber).isEqualTo(5);
    assertThat(change.updatedAt).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(change.baseData).isEqualTo(StrictJson.parse(utf8("{'b':1}")));
    assertThat(change.data.json()).isEqualTo(utf8("{'a':1.50}"));
    assertThat(change.patch).isNull();
  }

  @Test
  void content_is_kept_as_it_was_written() {
    var change = change("'data':{'n':[1.50e2, 9223372036854775808],\t's':'\\u0041 \\/'}");

    assertThat(change.data.json())
        .isEqualTo(utf8("{'n':[1.50e2,9223372036854775808],'s':'\\u0041 \\/'}"));
    assertThat(change.data.tree()).isEqualTo(StrictJson.parse(change.data.json()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'prevOpId':null",
        "'data':null",
        "'patch':null",
        "'baseData':null",
        "'versionNumber':1",
        "'priority':'CRITICAL'",
        "'dependsOn':[]",
        "'media':[[{}],{}]",
        "'patch':{'a':null}"
      })
  void what_may_be_absent_may_be_null_or_empty(String member) {
    assertThat(change(member).rejected).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'offlineId':'x'                      | /offlineId
          'offlineId':null                     | /offlineId
          'offlineId':7                        | /offlineId
          'offlineId':{'a':[1]}                | /offlineId
          'entityId':'x'                       | /entityId
          'entityId':null                      | /entityId
          'prevOpId':'x'                       | /prevOpId
          'prevOpId':[]                        | /prevOpId
          'type':7                             | /type
          'type':null                          | /type
          'action':'upsert'                    | /action
          'action':null                        | /action
          'versionNumber':0                    | /versionNumber
          'versionNumber':-1                   | /versionNumber
          'versionNumber':1.0                  | /versionNumber
          'versionNumber':'1'                  | /versionNumber
          'versionNumber':null                 | /versionNumber
          'versionNumber':[1]                  | /versionNumber
          'versionNumber':2147483648           | /versionNumber
          'updatedAt':'yesterday'              | /updatedAt
          'updatedAt':1772357400               | /updatedAt
          'priority':'URGENT'                  | /priority
          'priority':null                      | /priority
          'dependsOn':'x'                      | /dependsOn
          'media':{}                           | /media
          'data':[]                            | /data
          'data':'{}'                          | /data
          'data':1                             | /data
          'patch':[1]                          | /patch
          'baseData':true                      | /baseData
          'data':{'a':'\\ud800'}               | /data/a
          'data':{'a':[1,1e99999]}             | /data/a/1
          'patch':{'a':{'b':'\\udc00'}}        | /patch/a/b
          'baseData':{'a':1e-99999}            | /baseData/a
          """)
  void what_is_wrong_with_a_value_is_kept_with_the_change(String member, String pointer) {
    var change = change(member);

    assertThat(change.rejected.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(change.rejected.pointer()).isEqualTo(pointer);
    assertThat(change.opIdText).isEqualTo(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'offlineId':'x'      | UUID
          'updatedAt':'now'    | RFC 3339
          'action':'upsert'    | create, update, delete
          'priority':'URGENT'  | CRITICAL, HIGH, NORMAL, LOW
          'type':7             | a string
          'media':{}           | an array
          'data':[]            | an object
          """)
  void the_form_that_is_expected_is_told(String member, String form) {
    assertThat(change(member).rejected.message()).contains(form);
  }

  @Test
  void an_operation_that_is_no_uuid_is_named_as_it_was_sent() {
    var change = Text.batch("{'changes':[{'opId':'seven','offlineId':'eight'}]}").changes().get(0);

    assertThat(change.opIdText).isEqualTo("seven");
    assertThat(change.offlineIdText).isEqualTo("eight");
    assertThat(change.opId).isNull();
    assertThat(change.rejected.pointer()).isEqualTo("/opId");
  }

  @Test
  void the_first_thing_wrong_is_told() {
    assertThat(change("'action':'x','versionNumber':0").rejected.pointer()).isEqualTo("/action");
  }

  @Test
  void a_wrong_change_does_not_touch_the_next() {
    var changes =
        Text.batch(
                "{'changes':[{'opId':'%s','data':[{'x':{}}]},{'opId':'%s','data':{'a':1}}]}"
                    .formatted(ID, OTHER_ID))
            .changes();

    assertThat(changes.get(0).rejected).isNotNull();
    assertThat(changes.get(1).rejected).isNull();
    assertThat(changes.get(1).data.json()).isEqualTo(utf8("{'a':1}"));
  }
}
