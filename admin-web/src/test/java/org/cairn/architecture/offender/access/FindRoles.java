package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;

/** Says for all its methods why they are not audited. */
@NotAudited("Reads only.")
class FindRoles {
  @Transactional
  public String find(String name) {
    return name;
  }
}
