package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.store.VisibleEntityStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.NotAudited;

/**
 * Assigns new entities to the user who registered them, so that a worker can go on at once.
 *
 * <p>Transaction: the caller's; locks the user's row until its end, so call it after the documents'
 * heads are locked and before the commit clock is taken. Three statements, however many ids. No
 * feed event: the entity's document is newer than every checkpoint and reaches the user's other
 * devices by itself.
 */
@ApplicationScoped
public class AssignToCreator {
  @Inject VisibleEntityStore store;
  @Inject Clock clock;

  /**
   * Those of the entities that the user cannot register: assigned to somebody else, at any time, or
   * taken from the user. Without that, a registration would give back what an administrator ended.
   */
  public Set<UUID> taken(Caller caller, Collection<UUID> entityIds) {
    return store.taken(caller.userId(), entityIds);
  }

  /** Does nothing for entities that are assigned to the user already. */
  @Transactional(TxType.MANDATORY)
  @NotAudited("Follows from the creation of a document, which the batch's entry tells.")
  public void assign(Caller caller, Collection<UUID> entityIds) {
    if (entityIds.isEmpty()) {
      return;
    }
    var now = clock.instant();
    long version = store.raiseVersion(caller.userId(), now);
    var missing = store.notInForce(caller.userId(), entityIds);
    store.addInForce(caller.userId(), missing, version, now);
  }
}
