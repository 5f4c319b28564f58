package org.cairn.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;

/** The tables {@code conflict_conflict} and {@code conflict_edit}. */
@ApplicationScoped
public class ConflictStore {
  @PersistenceContext(unitName = "cairn-conflict")
  EntityManager entities;

  @Inject Ids ids;

  /** Puts an edit into its document's open conflict, making one where none is open. */
  public UUID keep(ConflictingEdit edit) {
    var conflictId = openOf(edit.documentId());
    if (conflictId == null) {
      var conflict = new ConflictRow(ids.next(), edit);
      entities.persist(conflict);
      conflictId = Uuids.fromBytes(conflict.id);
    }
    entities.persist(new EditRow(conflictId, edit));
    entities.flush();
    return conflictId;
  }

  private UUID openOf(UUID documentId) {
    return entities
        .createQuery(
            "SELECT c FROM ConflictRow c WHERE c.documentId = :document AND c.status = 'OPEN'",
            ConflictRow.class)
        .setParameter("document", Uuids.bytes(documentId))
        .getResultStream()
        .findFirst()
        .map(row -> Uuids.fromBytes(row.id))
        .orElse(null);
  }

  /** Those of the documents that have an open conflict. */
  public Set<UUID> openOf(Collection<UUID> documentIds) {
    return entities
        .createQuery(
            "SELECT c.documentId FROM ConflictRow c"
                + " WHERE c.documentId IN :documents AND c.status = 'OPEN'",
            byte[].class)
        .setParameter("documents", documentIds.stream().map(Uuids::bytes).toList())
        .getResultStream()
        .map(Uuids::fromBytes)
        .collect(Collectors.toSet());
  }

  public Map<UUID, WaitingEdit> byOperations(UUID deviceId, Collection<UUID> opIds) {
    var found = new HashMap<UUID, WaitingEdit>();
    for (var row : rows(deviceId, opIds)) {
      found.put(Uuids.fromBytes(row.opId), row.waiting());
    }
    return found;
  }

  private List<EditRow> rows(UUID deviceId, Collection<UUID> opIds) {
    return entities
        .createQuery(
            "SELECT e FROM EditRow e WHERE e.deviceId = :device AND e.opId IN :ops", EditRow.class)
        .setParameter("device", Uuids.bytes(deviceId))
        .setParameter("ops", opIds.stream().map(Uuids::bytes).toList())
        .getResultList();
  }
}
