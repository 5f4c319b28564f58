package org.cairn.web.security;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.cairn.access.ApplyAllDueAssignments;
import org.cairn.access.ForgetOldSessions;
import org.cairn.audit.ForgetOldNotices;
import org.cairn.domain.id.Ids;
import org.cairn.vault.KeepSigningKeys;
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of audit, access and vault: each minute, on every server, without a lease, because
 * these acts find nothing to do where another server was faster.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EachMinute {
  @EJB Start start;
  @Inject ApplyAllDueAssignments dueAssignments;
  @Inject KeepSigningKeys signingKeys;
  @Inject ForgetOldSessions oldSessions;
  @Inject ForgetOldNotices oldNotices;
  @Inject Ids ids;

  @Schedule(hour = "*", minute = "*", persistent = false)
  void tick() {
    if (start.isDone()) {
      FailureLog.survive(() -> dueAssignments.apply(trace()));
      FailureLog.survive(() -> signingKeys.keep(trace()));
      FailureLog.survive(oldSessions::forget);
      FailureLog.survive(oldNotices::forget);
    }
  }

  private String trace() {
    return "timer-" + ids.next();
  }
}
