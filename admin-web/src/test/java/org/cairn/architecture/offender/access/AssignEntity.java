package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.architecture.offender.audit.AuditTrail;

/** Appends by way of a lambda and a private method of its own. */
class AssignEntity {
  private final AuditTrail trail = new AuditTrail();

  @Transactional
  public void assign(List<String> ids) {
    ids.forEach(id -> remember(id));
  }

  private void remember(String id) {
    trail.append(id);
  }
}
