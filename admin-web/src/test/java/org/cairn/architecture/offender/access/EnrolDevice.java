package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.AuditTrail;
import org.cairn.architecture.rule.RetriesAndTransactionsNeverShareAClass;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Tries again inside of a transaction that is already lost. */
@Breaks(RetriesAndTransactionsNeverShareAClass.class)
class EnrolDevice {
  private final AuditTrail trail = new AuditTrail();

  @Retry
  public void enrolAgain(String id) {
    enrol(id);
  }

  @Transactional
  public void enrol(String id) {
    trail.append(id);
  }
}
