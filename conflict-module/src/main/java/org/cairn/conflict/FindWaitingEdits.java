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
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.WaitingEdit;

/** Finds edits in conflicts by the operation that brought them. */
@ApplicationScoped
public class FindWaitingEdits {
  @Inject ConflictStore store;

  /** Those of the operations that are part of a conflict, decided or not, by operation. */
  public Map<UUID, WaitingEdit> ofOperations(UUID deviceId, Collection<UUID> opIds) {
    return opIds.isEmpty() ? Map.of() : store.byOperations(deviceId, opIds);
  }

  /** Edits of a device that are part of conflicts about documents, as they came, by document. */
  public Map<UUID, List<KeptEdit>> ofDocuments(UUID deviceId, Collection<UUID> documentIds) {
    return documentIds.isEmpty() ? new HashMap<>() : store.ofDocuments(deviceId, documentIds);
  }

  /** Those of the documents about which a person is asked. */
  public Set<UUID> openOf(Collection<UUID> documentIds) {
    return documentIds.isEmpty() ? Set.of() : store.openOf(documentIds).keySet();
  }
}
