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

  /** One user's failure keeps nobody else waiting; the last one is thrown at the end. */
  public void apply(String traceId) {
    RuntimeException failure = null;
    for (var userId : assignments.dueUsers(clock.instant(), MOST_AT_ONCE)) {
      try {
        dueAssignments.apply(userId, traceId);
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
