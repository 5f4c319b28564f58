package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.AuditTrail;
import org.cairn.architecture.rule.EachTransactionalUseCaseIsAudited;

/** Has the audit trail in its hands, but appends nothing. */
@Breaks(EachTransactionalUseCaseIsAudited.class)
class ShowTrail {
  @Transactional
  public AuditTrail show() {
    return new AuditTrail();
  }
}
