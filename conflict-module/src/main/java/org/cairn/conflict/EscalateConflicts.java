package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.domain.access.Caller;

/**
 * Escalates all conflicts that have waited too long, a portion at a time; called every few seconds.
 */
@ApplicationScoped
public class EscalateConflicts {
  @Inject EscalateOverdue overdue;

  public void escalate(String traceId) {
    var caller = Caller.system(traceId);
    int escalated;
    do {
      escalated = overdue.escalate(caller);
    } while (escalated == EscalateOverdue.PORTION);
  }
}
