package org.cairn.architecture.offender.access;

import jakarta.transaction.Transactional;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachTransactionalUseCaseIsAudited;
import org.cairn.domain.audit.NotAudited;

/** Claims not to be audited without saying why. */
@Breaks(EachTransactionalUseCaseIsAudited.class)
@NotAudited(" ")
class CountUsers {
  @Transactional
  public int count() {
    return 0;
  }
}
