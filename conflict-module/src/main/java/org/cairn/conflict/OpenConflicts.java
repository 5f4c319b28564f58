package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.domain.conflict.ConflictingEdit;

/**
 * Keeps edits that do not fit, each in the open conflict of its document or in a new one.
 *
 * <p>Transaction: the caller's, which holds the lock on each document's head; without that lock two
 * conflicts of one document could be open. Audited as: part of the caller's act.
 */
@ApplicationScoped
public class OpenConflicts {
  @Inject ConflictStore store;

  /** The conflict of each edit, in the order of the edits. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> open(List<ConflictingEdit> edits) {
    return edits.stream().map(store::keep).toList();
  }
}
