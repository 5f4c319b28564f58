package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cairn.access.store.AssignmentStore;

/**
 * Begins and ends the due assignments of all users, one transaction for each; called each minute.
 */
@ApplicationScoped
public class ApplyAllDueAssignments {
  private static final int MOST_AT_ONCE = 1_000;

  @Inject AssignmentStore assignments;
  @Inject ApplyDueAssignments dueAssignments;
  @Inject Clock clock;

  public void apply(String traceId) {
    assignments
        .dueUsers(clock.instant(), MOST_AT_ONCE)
        .forEach(userId -> dueAssignments.apply(userId, traceId));
  }
}
