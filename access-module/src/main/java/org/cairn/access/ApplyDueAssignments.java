package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.access.store.AssignmentStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.store.VisibleEntityStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Makes one user's assignments begin and end when their dates have come. Called each minute for all
 * users, and at a user's own request when something of theirs is due, so that nobody sees more or
 * less than they may because a timer was late. Several servers may do it at once: whoever comes
 * second finds nothing to do.
 *
 * <p>Transaction: one, under the lock of the user's row. Audited as {@code
 * ASSIGNMENT_DATES_APPLIED}, unless nothing was due.
 */
@ApplicationScoped
public class ApplyDueAssignments {
  @Inject UserStore users;
  @Inject AssignmentStore assignments;
  @Inject VisibleEntityStore visible;
  @Inject VisibilityFeed feed;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void apply(UUID userId, String traceId) {
    users.lock(userId).ifPresent(user -> apply(user, clock.instant(), traceId));
  }

  private void apply(User user, Instant now, String traceId) {
    var concerned = assignments.ofDueEntities(user.id(), now);
    var changed = Visibility.changedAt(now, concerned);
    if (!changed.isEmpty()) {
      assignments.change(changed, visible.raiseVersion(user.id(), now));
    }
    assignments.noteNextDue(user.id());
    if (changed.isEmpty()) {
      return;
    }
    if (!user.seesEverything()) {
      Visibility.at(now, concerned).tell(feed, user.id());
    }
    audit.append(entry(user, changed, traceId));
  }

  private static AuditEntry entry(User user, List<Assignment> changed, String traceId) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    var begun = details.putArray("begun");
    var ended = details.putArray("ended");
    changed.forEach(one -> (one.isActive() ? begun : ended).add(one.id().toString()));
    return AuditEntry.of(
            Caller.system(traceId), AuditAction.ASSIGNMENT_DATES_APPLIED, "user", user.id())
        .with(details);
  }
}
