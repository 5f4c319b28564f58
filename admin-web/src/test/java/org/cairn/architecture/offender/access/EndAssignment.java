package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.offender.audit.AuditTrail;
import org.cairn.architecture.rule.EachTransactionalUseCaseIsAudited;

/** One of its methods appends, the other relies on nobody noticing. */
@Breaks(EachTransactionalUseCaseIsAudited.class)
@Transactional
class EndAssignment {
  private final AuditTrail trail = new AuditTrail();

  public void end(String id) {
    trail.append(id);
  }

  public String endAll(String user) {
    return user;
  }
}
