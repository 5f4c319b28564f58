package org.cairn.architecture.offender.audit;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cairn.architecture.offender.audit.store.AuditStore;

/** Stands for the class of this name. Joins its caller's transaction, so it is exempt. */
public class AuditTrail {
  private final AuditStore store = new AuditStore();

  @Transactional(TxType.MANDATORY)
  public void append(String act) {
    store.append(act);
  }
}
