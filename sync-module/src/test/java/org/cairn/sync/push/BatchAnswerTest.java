package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditOutcome;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches as a whole: keys, modes, epochs, and the types that a device knows. */
class BatchAnswerTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID BATCH = new UUID(40, 1);

  private final PushInMemory server = new PushInMemory();

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private static String create(int number, String type, String data) {
    return ("{'opId':'%s','type':'%s','action':'create','offlineId':'%s','entityId':'%s',"
            + "'versionNumber':1,'data':%s}")
        .formatted(new UUID(30, number), type, new UUID(20, number), ENTITY, data);
  }

  private static String batch(String more, String... changes) {
    return "{'batchId':'%s'%s,'changes':[%s]}".formatted(BATCH, more, String.join(",", changes));
  }

  private static String text(PushAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void a_repeated_batch_is_given_the_same_answer_but_for_the_flag() {
    // Content that imitates the flag must stay as it is.
    var body =
        batch("", create(1, "note", "{'replayed':false,'x':'\\u0022replayed\\u0022:false'}"));

    var first = text(server.push(body));
    var again = text(server.push(body));

    assertThat(first).contains("\"replayed\":false");
    assertThat(again).isEqualTo(first.replaceFirst("\"replayed\":false", "\"replayed\":true"));
    assertThat(server.audited).hasSize(1);
  }

  @Test
  void a_key_with_another_body_is_refused() {
    server.push(batch("", create(1, "note", "{}")));

    var problem =
        catchThrowableOfType(Problem.class, () -> server.push(batch("", create(2, "note", "{}"))));

    assertThat(problem.code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void a_repetition_long_after_its_answer_is_gone_is_told_what_became_of_each_change() {
    var body = batch("", create(1, "note", "{}"));
    var first = StrictJson.parse(server.push(body).body());
    server.stores.forgetAnswers();

    var again = StrictJson.parse(server.push(body).body());

    assertThat(again.path("batchId")).isEqualTo(first.path("batchId"));
    assertThat(again.at("/successful/0/outcome").asText()).isEqualTo("duplicate");
    assertThat(server.stores.history.get(new UUID(20, 1))).hasSize(1);
  }

  @Test
  void an_atomic_batch_takes_all_or_says_why_not_and_stores_nothing() {
    var body =
        batch(",'mode':'atomic'", create(1, "note", "{'a':1}"), create(2, "note", "{'a':'x'}"));

    var answer = server.push(body);

    assertThat(answer.status()).isEqualTo(409);
    var problem = StrictJson.parse(answer.body());
    assertThat(problem.path("code").asText()).isEqualTo("BATCH_REJECTED");
    assertThat(problem.at("/result/successful")).isEmpty();
    assertThat(problem.at("/result/failed/0/error/code").asText()).isEqualTo("BATCH_ABANDONED");
    assertThat(problem.at("/result/failed/0/error/retryable").asBoolean()).isTrue();
    assertThat(problem.at("/result/failed/1/error/pointer").asText()).isEqualTo("/data/a");
    assertThat(server.stores.headRows).isEmpty();
    assertThat(server.stores.failed).isEmpty();
    assertThat(server.audited)
        .singleElement()
        .matches(entry -> entry.action() == AuditAction.BATCH_REJECTED)
        .matches(entry -> entry.outcome() == AuditOutcome.REFUSED);
    assertThat(text(server.push(body))).contains("\"replayed\":true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "'x'"})
  void a_commit_that_breaks_leaves_doubt_whether_the_batch_was_taken_or_refused(String value) {
    server.breaksAtCommit = true;
    var body = batch(",'mode':'atomic'", create(1, "note", "{'a':%s}".formatted(value)));

    var problem = catchThrowableOfType(Problem.class, () -> server.push(body));

    assertThat(problem.code()).isEqualTo(ProblemCode.OUTCOME_UNKNOWN);
    assertThat(problem.retryAfter()).isPresent();
  }

  @Test
  void an_atomic_batch_that_fits_is_taken() {
    var body = batch(",'mode':'atomic'", create(1, "note", "{}"), create(2, "note", "{}"));

    assertThat(server.push(body).status()).isEqualTo(200);
    assertThat(server.stores.headRows).hasSize(2);
  }

  @Test
  void a_batch_of_another_epoch_is_refused_before_anything_is_done() {
    var body = batch(",'epoch':'%s'".formatted(new UUID(8, 8)), create(1, "note", "{}"));

    var problem = catchThrowableOfType(Problem.class, () -> server.push(body));

    assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_EPOCH);
    assertThat(
            server
                .push(batch(",'epoch':'%s'".formatted(PushInMemory.EPOCH), create(1, "note", "{}")))
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_device_that_knows_only_an_older_version_of_a_type_is_judged_by_that() {
    var body = batch("", create(1, "visit", "{'a':1}"));

    var answer = StrictJson.parse(server.push(body, "visit=1").body());

    assertThat(answer.path("successful")).hasSize(1);
    assertThat(server.stores.headRows.get(new UUID(20, 1)).typeId()).isEqualTo(1);
  }

  @Test
  void any_other_device_is_judged_by_the_present_version() {
    var answer = StrictJson.parse(server.push(batch("", create(1, "visit", "{'a':1}"))).body());

    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/data/b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'note'                  | 'priority':'LOW'    | INVALID      | /type
          'type':'note'                  | 'type':'none'       | TYPE_UNKNOWN | /type
          ,'action':'create'             | ``                  | INVALID      | /action
          'offlineId':'%1$s'             | 'priority':'LOW'    | INVALID      | /offlineId
          'entityId':'%2$s'              | 'priority':'LOW'    | INVALID      | /entityId
          'versionNumber':1              | 'versionNumber':2   | INVALID      | /versionNumber
          'data':{}                      | 'data':null         | INVALID      | /data
          'data':{}                      | 'priority':'LOW'    | INVALID      | /data
          'data':{}                      | 'patch':{}          | INVALID      | /patch
          'data':{}                      | 'data':{},'patch':{} | INVALID     | /patch
          'action':'create'              | 'action':'update'   | NOT_FOUND    | ``
          'type':'note'                  | 'type':'place'      | INVALID      | /entityId
          """)
  void what_is_missing_or_does_not_fit_is_named(
      String part, String instead, String code, String pointer) {
    var known = part.formatted(new UUID(20, 1), ENTITY);
    var change = create(1, "note", "{}");
    assertThat(change).contains(known);
    var wrong = change.replace(known, instead == null ? "" : instead);

    var failed = StrictJson.parse(server.push(batch("", wrong)).body()).at("/failed/0/error");

    assertThat(failed.path("code").asText()).isEqualTo(code);
    assertThat(failed.path("pointer").asText()).isEqualTo(pointer == null ? "" : pointer);
  }
}
