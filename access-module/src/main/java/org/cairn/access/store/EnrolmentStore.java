package org.cairn.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** The table {@code access_enrolment}: one-time codes, kept as hashes. */
@ApplicationScoped
public class EnrolmentStore {
  @PersistenceContext(unitName = "cairn-access")
  EntityManager entities;

  @Inject Clock clock;

  /** A code to be kept. */
  public record Issued(UUID id, UUID userId, byte[] codeHash, UUID by, Instant expiresAt) {}

  public void add(Issued issued) {
    var row = new EnrolmentRow();
    row.id = Uuids.bytes(issued.id());
    row.userId = Uuids.bytes(issued.userId());
    row.codeHash = issued.codeHash();
    row.issuedBy = Uuids.bytes(issued.by());
    row.issuedAt = Times.utc(clock.instant());
    row.expiresAt = Times.utc(issued.expiresAt());
    entities.persist(row);
    entities.flush();
  }

  /** A code that may be used. */
  public record Good(UUID id, UUID userId) {}

  /** Locks a code until the transaction ends; nothing for one that is wrong, used or too old. */
  public Optional<Good> lock(byte[] codeHash) {
    var now = Times.utc(clock.instant());
    return entities
        .createQuery("SELECT e FROM EnrolmentRow e WHERE e.codeHash = :code", EnrolmentRow.class)
        .setParameter("code", codeHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .filter(found -> found.usedAt == null && found.expiresAt.isAfter(now))
        .map(found -> new Good(Uuids.fromBytes(found.id), Uuids.fromBytes(found.userId)));
  }

  public void use(UUID id, UUID deviceId) {
    var row = entities.find(EnrolmentRow.class, Uuids.bytes(id));
    row.usedAt = Times.utc(clock.instant());
    row.deviceId = Uuids.bytes(deviceId);
    entities.flush();
  }

  /** Drops what expired before a time. */
  public void drop(Instant before) {
    entities
        .createQuery("DELETE FROM EnrolmentRow e WHERE e.expiresAt < :before")
        .setParameter("before", Times.utc(before))
        .executeUpdate();
  }
}
