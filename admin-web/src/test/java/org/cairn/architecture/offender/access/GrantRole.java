package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachTransactionalUseCaseIsAudited;

/** Forgets the audit trail. */
@Breaks(EachTransactionalUseCaseIsAudited.class)
class GrantRole {
  @Transactional
  public String grant(String role) {
    return role;
  }
}
