package org.cairn.sync.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.store.Times;

/** The table {@code sync_type}: each version of each document type. */
@ApplicationScoped
public class TypeStore {
  @PersistenceContext(unitName = "cairn-sync")
  EntityManager entities;

  @Inject Clock clock;

  /** A version as it was saved; {@code definition} is JSON. */
  public record StoredType(int id, String name, int version, byte[] definition) {}

  public int count() {
    return entities
        .createQuery("SELECT COUNT(t) FROM TypeRow t", Long.class)
        .getSingleResult()
        .intValue();
  }

  public List<StoredType> all() {
    return entities
        .createQuery("SELECT t FROM TypeRow t ORDER BY t.id", TypeRow.class)
        .getResultStream()
        .map(TypeRow::stored)
        .toList();
  }

  public Optional<StoredType> newest(String name) {
    return entities
        .createQuery(
            "SELECT t FROM TypeRow t WHERE t.name = :name ORDER BY t.version DESC", TypeRow.class)
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultStream()
        .map(TypeRow::stored)
        .findFirst();
  }

  /** Adds a version; its number must be new for the name. */
  public void add(String name, int version, byte[] definition, UUID savedBy) {
    entities.persist(new TypeRow(name, version, definition, Times.utc(clock.instant()), savedBy));
    entities.flush();
  }
}
