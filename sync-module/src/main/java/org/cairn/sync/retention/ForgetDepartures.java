package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;
import org.cairn.sync.store.DepartureStore;

/**
 * Deletes moves of documents that no checkpoint can ask for any more. Grants and withdrawals stay:
 * by them it is known who may hold a document that moves, however long ago they were.
 *
 * <p>Transaction: one for each portion of at most {@value DepartureStore#PORTION} rows.
 */
@ApplicationScoped
class ForgetDepartures {
  @Inject DepartureStore departures;

  /**
   * Deletes a portion.
   *
   * @param place up to here
   * @return whether there may be more
   */
  @Transactional
  @NotAudited("Follows from FEED_TRIMMED, which says up to where.")
  boolean forget(long place) {
    return departures.delete(place) == DepartureStore.PORTION;
  }
}
