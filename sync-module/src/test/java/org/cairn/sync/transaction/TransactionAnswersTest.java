package org.cairn.sync.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.BatchLog.Answered;
import org.cairn.sync.store.BatchLog.Counts;
import org.cairn.sync.store.BatchLog.Filter;
import org.cairn.sync.store.BatchLog.Logged;
import org.cairn.sync.store.BatchLog.Queued;
import org.junit.jupiter.api.Test;

class TransactionAnswersTest {
  private static final UUID DEVICE = new UUID(2, 2);
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:00Z");

  private static Logged batch(int number, int status) {
    return new Logged(
        new UUID(1, number),
        new UUID(4, number),
        new UUID(3, 3),
        DEVICE,
        "atomic",
        TIME,
        TIME.plusMillis(12),
        Duration.ofNanos(12_345_000),
        new Counts(5, 2, 1, 2, 0, 0),
        status,
        false);
  }

  private static FindTransactions found(byte[] answer) {
    var transactions = new FindTransactions();
    transactions.log =
        new BatchLog() {
          @Override
          public List<Logged> find(Filter filter, int most) {
            return List.of(batch(3, 200), batch(2, 409), batch(1, 200)).stream()
                .limit(most)
                .toList();
          }

          @Override
          public Optional<Answered> ofDevice(UUID deviceId, UUID batchId) {
            return deviceId.equals(DEVICE) && batchId.equals(new UUID(4, 3))
                ? Optional.of(new Answered(batch(3, 200), answer))
                : Optional.empty();
          }
        };
    return transactions;
  }

  private static Caller caller(UUID deviceId) {
    return new Caller(new UUID(3, 3), Set.of(Role.FIELD_WORKER), deviceId, null, "t");
  }

  private static String written(byte[] answer) {
    var batch = found(answer).own(caller(DEVICE), new UUID(4, 3));
    var kept = batch.answer();
    var text = kept == null ? null : new String(kept, StandardCharsets.UTF_8);
    var read = new BatchAnswer(batch.batch(), new Queued(0, 0), text, null);
    return new String(WireJson.write(read), StandardCharsets.UTF_8);
  }

  @Test
  void the_log_is_paged_by_transactions() {
    var page = found(null).find(new Filter(null, null, null, null), 2).map(TransactionAnswer::of);

    assertThat(page.items())
        .extracting(TransactionAnswer::status)
        .containsExactly("COMPLETED", "REJECTED");
    assertThat(page.items().get(0).durationMillis()).isEqualTo(12.345);
    assertThat(Cursor.decodeId(page.nextCursor())).contains(new UUID(1, 2));
  }

  @Test
  void a_device_is_given_its_answer_once_more_as_it_was() {
    var answer = "{\"replayed\":false,\"n\":1.50}".getBytes(StandardCharsets.UTF_8);

    assertThat(written(answer))
        .contains("\"state\":\"COMPLETED\"", "\"progress\":1.0", "\"total\":5")
        .endsWith(",\"results\":{\"replayed\":false,\"n\":1.50},\"later\":null}");
  }

  @Test
  void an_answer_that_is_no_longer_kept_is_null() {
    assertThat(written(null)).endsWith(",\"results\":null,\"later\":null}");
  }

  @Test
  void a_batch_of_another_device_is_not_found() {
    for (var device : new UUID[] {new UUID(2, 9), null}) {
      var problem =
          catchThrowableOfType(
              Problem.class, () -> found(null).own(caller(device), new UUID(4, 3)));
      assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
    }
  }

  @Test
  void filters_are_read_from_the_address() {
    var parameters = new TransactionQueryParameters();
    parameters.userId = new UUID(3, 3).toString();
    parameters.since = "2026-03-01T10:30:00+01:00";
    parameters.cursor = Cursor.encode(new UUID(1, 2).toString());

    assertThat(parameters.filter())
        .isEqualTo(new Filter(new UUID(3, 3), null, TIME, new UUID(1, 2)));
    assertThat(parameters.most()).isEqualTo(100);
  }
}
