package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.SettledStore;
import org.cairn.domain.conflict.SettledEdit;

/**
 * Remembers edits that did not fit and were settled at once, each as a conflict of its own, so that
 * a person can look at the decision and take it back.
 *
 * <p>Transaction: the caller's. Audited as: part of the caller's act.
 */
@ApplicationScoped
public class RecordSettledEdits {
  @Inject SettledStore store;

  /** The conflict of each edit, in the order of the edits. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> record(List<SettledEdit> edits) {
    return edits.isEmpty() ? List.of() : store.keep(edits);
  }
}
