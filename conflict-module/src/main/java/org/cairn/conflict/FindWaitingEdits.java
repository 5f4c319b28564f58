package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.conflict.store.EditStore;
import org.cairn.domain.conflict.Holding;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.WaitingEdit;

/** Finds edits in conflicts by the operation that brought them. */
@ApplicationScoped
public class FindWaitingEdits {
  @Inject ConflictStore conflicts;
  @Inject EditStore edits;

  /** Those of the operations that are part of a conflict, decided or not, by operation. */
  public Map<UUID, WaitingEdit> ofOperations(UUID deviceId, Collection<UUID> opIds) {
    return opIds.isEmpty() ? Map.of() : edits.byOperations(deviceId, opIds);
  }

  /** How much the open conflict of each document holds, where there is one. */
  public Map<UUID, Holding> heldOf(Collection<UUID> documentIds) {
    return documentIds.isEmpty() ? Map.of() : edits.held(documentIds);
  }

  /** Edits of a device that are part of conflicts about documents, as they came, by document. */
  public Map<UUID, List<KeptEdit>> ofDocuments(UUID deviceId, Collection<UUID> documentIds) {
    return documentIds.isEmpty() ? new HashMap<>() : edits.ofDocuments(deviceId, documentIds);
  }

  /** Those of the documents about which a person is asked. */
  public Set<UUID> openOf(Collection<UUID> documentIds) {
    return documentIds.isEmpty() ? Set.of() : conflicts.openOf(documentIds).keySet();
  }
}
