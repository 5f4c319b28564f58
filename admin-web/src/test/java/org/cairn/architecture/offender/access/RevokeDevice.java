package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.AuditTrail;
import org.cairn.architecture.rule.RetriesAndTransactionsNeverShareAClass;

/** Inherits what it must not have beside a transaction. */
@Breaks(RetriesAndTransactionsNeverShareAClass.class)
class RevokeDevice extends Retried {
  private final AuditTrail trail = new AuditTrail();

  @Transactional
  public void revoke(String id) {
    trail.append(id);
  }
}
