package org.cairn.sync.failed;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.failed.SetAside.Order;
import org.cairn.sync.store.FailureFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same for many failed operations: for those named ({@code ids}), or for all that match ({@code
 * matching}).
 *
 * @param ids up to 1,000
 * @param note why; asked for where they are discarded
 * @param dryRun true: only tell how many
 */
@Schema(name = "FailedOperationsRequest")
public record BulkRequest(List<UUID> ids, WantedFailures matching, String note, Boolean dryRun) {
  private static final int MOST = 1_000;
  private static final String AT = "/matching/";

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  /**
   * Whoever asks has seen nothing that fails later.
   *
   * @param usualDays after how many days those that are archived are purged
   * @throws Problem {@code INVALID}
   */
  Order order(FailureState to, Instant now, int usualDays) {
    var note = NoteRequest.note(to, this.note);
    if ((ids == null) == (matching == null)) {
      throw Problem.invalid("", "Must have either ids or matching.");
    }
    return new Order(to, ids == null ? matching(to, now, usualDays) : named(to), note);
  }

  private FailureFilter named(FailureState to) {
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Problem.invalid("/ids", "From 1 to " + MOST + " at once.");
    }
    int unread = ids.indexOf(null);
    if (unread >= 0) {
      throw Problem.invalid("/ids/" + unread, Expected.ID);
    }
    return FailureFilter.of(Set.copyOf(new LinkedHashSet<>(ids)), to.startingFrom());
  }

  private FailureFilter matching(FailureState to, Instant now, int usualDays) {
    var filter = matching.filter(AT, to.startingFrom());
    if (to == FailureState.PURGED) {
      return filter.stateBefore(matching.limit(AT, now, usualDays));
    }
    var limit = matching.limit(AT, now, null);
    return filter.until(earliest(filter.until(), limit == null ? now : limit));
  }

  private static Instant earliest(Instant asked, Instant limit) {
    return asked == null || asked.isAfter(limit) ? limit : asked;
  }
}
