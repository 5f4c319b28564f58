package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureActStore;
import org.cairn.sync.store.FailureCounts;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureListStore;
import org.cairn.sync.store.FailureListStore.Listed;

/**
 * Finds operations that failed, and counts them.
 *
 * <p>Transaction: none. Fails with: {@code NOT_FOUND}.
 */
@ApplicationScoped
class FindFailures {
  private static final int MOST_ACTS = 100;
  private static final int DAYS = 30;

  @Inject FailureListStore list;
  @Inject FailureActStore acts;
  @Inject FailureCounts counts;
  @Inject Clock clock;

  Page<FailedOperationSummary> find(FailureFilter filter, UUID before, int limit) {
    var found = list.find(filter, before, limit + 1);
    return Page.of(found, limit, one -> one.id().toString()).map(FailedOperationSummary::of);
  }

  Listed one(UUID id) {
    return list.find(id).orElseThrow(FindFailures::unknown);
  }

  private static Problem unknown() {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such failed operation.");
  }

  /** One with all that is known of it. */
  FailedOperationAnswer read(UUID id) {
    var found = one(id);
    var change = list.payloads(List.of(id)).get(id);
    if (change == null || change.length == 0) {
      // Purged since it was found.
      throw unknown();
    }
    return new FailedOperationAnswer(
        FailedOperationSummary.of(found),
        found.transactionId(),
        KeptJson.of(change),
        KeptJson.of(acts.original(id).orElse(null)),
        acts.history(id, MOST_ACTS).stream().map(FailedOperationAnswer.Done::of).toList());
  }

  /** Of the last 30 days, as far as days are concerned; counted from the beginning of a day. */
  FailureCountsAnswer counts() {
    var since = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(DAYS, ChronoUnit.DAYS);
    return FailureCountsAnswer.of(counts.byStateAndCode(), counts.byDay(since));
  }
}
