package org.cairn.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** The tables {@code conflict_conflict} and {@code conflict_edit}. */
@ApplicationScoped
public class ConflictStore {
  @PersistenceContext(unitName = "cairn-conflict")
  EntityManager entities;

  /** A conflict with all of its edits. */
  public Optional<Conflict> find(UUID id) {
    return Optional.ofNullable(entities.find(ConflictRow.class, Uuids.bytes(id)))
        .map(row -> row.conflict(edits(row.id)));
  }

  /** The document that a conflict is about. */
  public Optional<UUID> documentOf(UUID id) {
    return entities
        .createQuery("SELECT c.documentId FROM ConflictRow c WHERE c.id = :id", byte[].class)
        .setParameter("id", Uuids.bytes(id))
        .getResultStream()
        .findFirst()
        .map(Uuids::fromBytes);
  }

  private List<EditRow> edits(byte[] conflictId) {
    return entities
        .createQuery(
            "SELECT e FROM EditRow e WHERE e.conflictId = :conflict ORDER BY e.id", EditRow.class)
        .setParameter("conflict", conflictId)
        .getResultList();
  }

  /** The open conflict of each document that has one. */
  public Map<UUID, UUID> openOf(Collection<UUID> documentIds) {
    var open = new HashMap<UUID, UUID>();
    entities
        .createQuery(
            "SELECT c FROM ConflictRow c WHERE c.documentId IN :documents AND c.status = 'OPEN'",
            ConflictRow.class)
        .setParameter("documents", documentIds.stream().map(Uuids::bytes).toList())
        .getResultStream()
        .forEach(row -> open.put(Uuids.fromBytes(row.documentId), Uuids.fromBytes(row.id)));
    return open;
  }

  public Map<UUID, WaitingEdit> byOperations(UUID deviceId, Collection<UUID> opIds) {
    var found = new HashMap<UUID, WaitingEdit>();
    for (var row : rows(deviceId, opIds)) {
      found.put(Uuids.fromBytes(row.opId), row.waiting());
    }
    return found;
  }

  /** Edits of a device that are part of conflicts about documents, as they came, by document. */
  public Map<UUID, List<KeptEdit>> ofDocuments(UUID deviceId, Collection<UUID> documentIds) {
    var found = new HashMap<UUID, List<KeptEdit>>();
    entities
        .createQuery(
            "SELECT c.documentId, e.opId, e.baseVersion, e.serverVersion, e.updatedAt"
                + " FROM ConflictRow c, EditRow e WHERE e.conflictId = c.id"
                + " AND c.documentId IN :documents AND e.deviceId = :device ORDER BY e.id",
            Object[].class)
        .setParameter("documents", documentIds.stream().map(Uuids::bytes).toList())
        .setParameter("device", Uuids.bytes(deviceId))
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent(Uuids.fromBytes((byte[]) row[0]), id -> new ArrayList<>())
                    .add(kept(row)));
    return found;
  }

  private static KeptEdit kept(Object... row) {
    return new KeptEdit(
        Uuids.fromBytes((byte[]) row[1]),
        (int) row[2],
        (int) row[3],
        Times.instant((LocalDateTime) row[4]));
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
