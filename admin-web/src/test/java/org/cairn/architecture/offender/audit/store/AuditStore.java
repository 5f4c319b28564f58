package org.cairn.architecture.offender.audit.store;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cairn.architecture.offender.audit.Signer;

/**
 * Reaches its own tables and speaks of its module's root, as a store may; a commit of its own is no
 * use case either.
 */
public class AuditStore {
  private static final String NUMBER = "UPDATE audit_clock SET entries = entries + 1";

  EntityManager entities;

  public void append(String act) {
    entities.createNativeQuery(NUMBER).setParameter(1, act).executeUpdate();
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void settle(Signer signer) {
    append(signer.sign(""));
  }
}
