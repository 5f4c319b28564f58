package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Takes an assignment away: unless another one holds, the user's devices are told to drop the
 * entity's documents.
 *
 * <p>Transaction: one, under the lock of the user's row. Audited as {@code ASSIGNMENT_ENDED}. Fails
 * with {@code NOT_FOUND}.
 */
@ApplicationScoped
public class EndAssignment {
  @Inject UserStore users;
  @Inject AssignmentStore assignments;
  @Inject VisibleEntityStore visible;
  @Inject VisibilityFeed feed;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void end(Caller caller, UUID assignmentId) {
    var user = assignments.userOf(assignmentId).flatMap(users::lock).orElseThrow(this::unknown);
    var assignment = assignments.find(assignmentId).orElseThrow(this::unknown);
    var before = assignments.living(user.id(), List.of(assignment.entityId()));
    var after = before.stream().filter(one -> !one.id().equals(assignmentId)).toList();
    long version = visible.raiseVersion(user.id(), clock.instant());
    assignments.change(List.of(assignment.in(State.REMOVED)), version);
    if (!user.seesEverything()) {
      Visibility.between(before, after).tell(feed, user.id());
    }
    audit.append(entry(caller, assignment));
  }

  private Problem unknown() {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such assignment.");
  }

  private static AuditEntry entry(Caller caller, Assignment assignment) {
    var details =
        JsonNodeFactory.instance
            .objectNode()
            .put("userId", assignment.userId().toString())
            .put("entityId", assignment.entityId().toString());
    return AuditEntry.of(caller, AuditAction.ASSIGNMENT_ENDED, "assignment", assignment.id())
        .with(details);
  }
}
