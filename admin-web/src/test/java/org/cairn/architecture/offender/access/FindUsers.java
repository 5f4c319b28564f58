package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;

/** Says why it is not audited. */
class FindUsers {
  @Transactional
  @NotAudited("Reads only.")
  public String find(String name) {
    return name;
  }
}
