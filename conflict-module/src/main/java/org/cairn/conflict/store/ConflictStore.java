package org.cairn.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.id.Uuids;

/** The table {@code conflict_conflict}. */
@ApplicationScoped
public class ConflictStore {
  @PersistenceContext(unitName = "cairn-conflict")
  EntityManager entities;

  @Inject EditStore edits;

  /** A conflict with all of its edits, whose contents are read when asked for. */
  public Optional<Conflict> find(UUID id) {
    return Optional.ofNullable(entities.find(ConflictRow.class, Uuids.bytes(id)))
        .map(row -> row.conflict(edits.of(id)));
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
}
