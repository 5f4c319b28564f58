package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.access.Assignment.State;
import org.cairn.access.store.AssignmentStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.store.VisibleEntityStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.Problem;

/**
 * Lets a user see and record an entity, perhaps for a time only. The entity's document need not
 * exist yet.
 *
 * <p>Transaction: one, under the lock of the user's row. Audited as {@code ENTITY_ASSIGNED}. Fails
 * with {@code INVALID} for an unknown user and for dates that leave no time.
 */
@ApplicationScoped
public class AssignEntity {
  @Inject UserStore users;
  @Inject AssignmentStore assignments;
  @Inject VisibleEntityStore visible;
  @Inject VisibilityFeed feed;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Ids ids;

  /**
   * What to assign.
   *
   * @param validFrom null: at once
   * @param validUntil null: for ever
   */
  public record Wish(UUID userId, UUID entityId, Instant validFrom, Instant validUntil) {}

  @Transactional
  public Assignment assign(Caller caller, Wish wish) {
    var user =
        users
            .lock(wish.userId())
            .orElseThrow(() -> Problem.invalid("/userId", "There is no such user."));
    var assignment = begun(caller, wish);
    var before = assignments.living(user.id(), List.of(wish.entityId()));
    assignments.add(assignment, visible.raiseVersion(user.id(), assignment.createdAt()));
    assignments.noteDue(user.id(), assignment.nextDue());
    if (assignment.isActive() && before.stream().noneMatch(Assignment::isActive)) {
      tellGranted(user, wish.entityId());
    }
    audit.append(entry(caller, assignment));
    return assignment;
  }

  private void tellGranted(User user, UUID entityId) {
    if (!user.seesEverything()) {
      feed.granted(user.id(), entityId);
    }
  }

  private Assignment begun(Caller caller, Wish wish) {
    var now = clock.instant();
    var until = wish.validUntil();
    if (until != null && !until.isAfter(wish.validFrom() == null ? now : wish.validFrom())) {
      throw Problem.invalid("/validUntil", "Must be after the beginning.");
    }
    var assignment =
        new Assignment(
            ids.next(),
            wish.userId(),
            wish.entityId(),
            wish.validFrom(),
            until,
            State.PENDING,
            caller.userId(),
            now);
    if (assignment.stateAt(now) == State.ENDED) {
      throw Problem.invalid("/validUntil", "Is over already.");
    }
    return assignment.in(assignment.stateAt(now));
  }

  private static AuditEntry entry(Caller caller, Assignment assignment) {
    var details =
        JsonNodeFactory.instance
            .objectNode()
            .put("userId", assignment.userId().toString())
            .put("entityId", assignment.entityId().toString());
    return AuditEntry.of(caller, AuditAction.ENTITY_ASSIGNED, "assignment", assignment.id())
        .with(details);
  }
}
