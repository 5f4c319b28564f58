package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cairn.audit.store.AuditStore;
import org.cairn.domain.audit.AuditEntry;

/**
 * Remembers an act in the transaction that performs it, so that neither exists without the other.
 *
 * <p>The entry is numbered under the commit clock's lock, which is held until the caller's commit:
 * append last. Numbers have no gaps and follow the order of commits.
 */
@ApplicationScoped
public class AuditTrail {
  @Inject AuditStore store;

  /**
   * Appends one entry.
   *
   * @throws jakarta.transaction.TransactionalException where no transaction runs
   */
  @Transactional(TxType.MANDATORY)
  public void append(AuditEntry entry) {
    store.append(entry);
  }
}
