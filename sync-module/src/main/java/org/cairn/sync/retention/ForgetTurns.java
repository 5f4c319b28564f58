package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;
import org.cairn.sync.store.TurnStore;

/**
 * Deletes grants, withdrawals and moves that no checkpoint can ask for any more.
 *
 * <p>Transaction: one for each portion of at most {@value TurnStore#PORTION} rows of a table.
 */
@ApplicationScoped
class ForgetTurns {
  @Inject TurnStore turns;

  /**
   * Deletes a portion.
   *
   * @param place up to here
   * @return whether there may be more
   */
  @Transactional
  @NotAudited("Follows from FEED_TRIMMED, which says up to where.")
  boolean forget(long place) {
    return turns.delete(place);
  }
}
