package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.StrictJson;
import org.cairn.sync.store.FeedTimes;
import org.cairn.sync.store.StateStore;

/**
 * Ends the promise to tell deletions and withdrawals of long ago: a device that has not pulled
 * since is told to read all anew. Documents keep their heads and history, so that the trash can be
 * restored from at any time.
 *
 * <p>Transaction: one. Audited as: {@code FEED_TRIMMED}, unless there was nothing to do.
 */
@ApplicationScoped
class TrimFeed {
  @Inject FeedTimes times;
  @Inject StateStore states;
  @Inject AuditTrail audit;

  /**
   * @param limit what was committed before this is no longer told
   */
  @Transactional
  void trim(Caller caller, Instant limit) {
    long place = times.placeBefore(limit);
    if (states.raiseTrimmed(place)) {
      var details = StrictJson.mapper().createObjectNode().put("before", limit.toString());
      audit.append(AuditEntry.of(caller, AuditAction.FEED_TRIMMED, "feed", place).with(details));
    }
  }
}
