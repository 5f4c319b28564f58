package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.sync.push.Text.ID;
import static org.cairn.sync.push.Text.OTHER_ID;
import static org.cairn.sync.push.Text.batch;
import static org.cairn.sync.push.Text.refusal;
import static org.cairn.sync.push.Text.utf8;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {
  private static final String CHANGE = "{'opId':'" + ID + "'}";

  @Test
  void an_envelope_has_its_usual_values() throws Exception {
    var body = "{'changes':[]}";

    var batch = batch(body);

    assertThat(batch.batchId()).isNull();
    assertThat(batch.mode()).isEqualTo(PushMode.PER_ITEM);
    assertThat(batch.epoch()).isNull();
    assertThat(batch.deviceTime()).isNull();
    assertThat(batch.pendingAfter()).isNull();
    assertThat(batch.changes()).isEmpty();
    assertThat(batch.hash()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(utf8(body)));
  }

  @Test
  void an_envelope_is_read_in_any_order() {
    var batch =
        batch(
            ("{'pendingAfter':37,'changes':[%s],'mode':'atomic','deviceTime':'2026-03-01T09:30:00Z',"
                    + "'epoch':'%s','batchId':'%s'}")
                .formatted(CHANGE, ID, OTHER_ID));

    assertThat(batch.batchId()).isEqualTo(UUID.fromString(OTHER_ID));
    assertThat(batch.mode()).isEqualTo(PushMode.ATOMIC);
    assertThat(batch.epoch()).isEqualTo(ID);
    assertThat(batch.deviceTime()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
    assertThat(batch.pendingAfter()).isEqualTo(37);
    assertThat(batch.changes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                  | /changes
          {'changes':null}                    | /changes
          {'changes':{}}                      | /changes
          {'changes':'x'}                     | /changes
          {'changes':[1]}                     | /changes/0
          {'changes':[null]}                  | /changes/0
          {'changes':[[]]}                    | /changes/0
          {'changes':[{'opId':'a'},{}]}       | /changes/1/opId
          {'changes':[{'opId':1}]}            | /changes/0/opId
          {'changes':[{'opId':null}]}         | /changes/0/opId
          {'changes':[{'opId':'a','x/y':1}]}  | /changes/0/x~1y
          {'changes':[],'more':1}             | /more
          {'changes':[],'batchId':'x'}        | /batchId
          {'changes':[],'batchId':null}       | /batchId
          {'changes':[],'batchId':{}}         | /batchId
          {'changes':[],'epoch':'x'}          | /epoch
          {'changes':[],'epoch':null}         | /epoch
          {'changes':[],'epoch':1}            | /epoch
          {'changes':[],'mode':'all'}         | /mode
          {'changes':[],'mode':1}             | /mode
          {'changes':[],'deviceTime':'now'}   | /deviceTime
          {'changes':[],'deviceTime':0}       | /deviceTime
          {'changes':[],'pendingAfter':-1}    | /pendingAfter
          {'changes':[],'pendingAfter':1.0}   | /pendingAfter
          {'changes':[],'pendingAfter':'1'}   | /pendingAfter
          {'changes':[],'pendingAfter':2147483648} | /pendingAfter
          []                                  | ``
          'text'                              | ``
          1                                   | ``
          null                                | ``
          """)
  void what_is_wrong_with_the_envelope_refuses_the_request(String body, String pointer) {
    var problem = refusal(body);

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{'changes':[",
        "{'changes':[]",
        "{'changes':[]}x",
        "{'changes':[]} {}",
        "{'changes':[],'changes':[]}",
        "{'changes':[{'opId':'a','opId':'a'}]}",
        "{'changes':[{'opId':'a','data':{'x':1,'x':1}}]}",
        "{'changes':[{'opId':'a'},]}",
        "{'changes':[{'opId':'a','data':{'x':01}}]}",
        "{'changes':[{'opId':'a'",
        "{'changes':[{'opId':'a','data':{'x':NaN}}]}",
        "{'changes':[{'opId':'a','media':[}]}"
      })
  void what_is_no_json_refuses_the_request(String body) {
    assertThat(refusal(body).code()).isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void depth_is_limited_wherever_it_is() {
    // Envelope, list, change and content are three levels above the first array.
    var fits = "{'changes':[{'opId':'a','data':{'x':%s1%s}}]}";

    assertThat(batch(fits.formatted("[".repeat(60), "]".repeat(60))).changes()).hasSize(1);
    assertThat(refusal(fits.formatted("[".repeat(61), "]".repeat(61))).code())
        .isEqualTo(ProblemCode.MALFORMED);
  }

  @Test
  void bytes_that_are_no_utf_8_refuse_the_request() {
    var body = utf8("{'changes':[{'opId':'?'}]}");
    body[21] = (byte) 0xC0;

    var problem = catchThrowableOfType(Problem.class, () -> BatchReader.read(body, 3));

    assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
    assertThat(problem).hasMessageContaining("UTF-8");
  }

  @Test
  void a_batch_takes_so_many_changes_and_no_more() {
    assertThat(batch("{'changes':[%1$s,%1$s,%1$s]}".formatted(CHANGE)).changes()).hasSize(3);
    assertThat(refusal("{'changes':[%1$s,%1$s,%1$s,%1$s]}".formatted(CHANGE)).code())
        .isEqualTo(ProblemCode.TOO_LARGE);
  }

  @Test
  void changes_keep_their_order_and_their_own_text() {
    var first = "{'opId':'%s','data':{ 'a' : 1 },'x':1}".replace(",'x':1", "").formatted(ID);
    var second = "{ 'offlineId':'é', 'opId':'b' }";

    var changes = batch("{'changes':[ " + first + " ,\n" + second + "]}").changes();

    assertThat(changes).extracting(c -> c.opIdText).containsExactly(ID, "b");
    assertThat(new String(changes.get(0).raw, StandardCharsets.UTF_8))
        .isEqualTo(first.replace('\'', '"'));
    assertThat(new String(changes.get(1).raw, StandardCharsets.UTF_8))
        .isEqualTo(second.replace('\'', '"'));
  }
}
