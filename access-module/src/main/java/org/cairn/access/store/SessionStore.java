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
import org.cairn.access.session.Session;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** The table {@code access_session}. */
@ApplicationScoped
public class SessionStore {
  private static final String END =
      "UPDATE SessionRow s SET s.endedAt = :now, s.endReason = :reason WHERE s.endedAt IS NULL AND ";

  @PersistenceContext(unitName = "cairn-access")
  EntityManager entities;

  @Inject Clock clock;

  public void add(Session session) {
    entities.persist(SessionRow.of(session));
    entities.flush();
  }

  /** Locked until the transaction ends, so that of two uses of one token only one is the first. */
  public Optional<Session> lock(UUID id) {
    return Optional.ofNullable(
            entities.find(SessionRow.class, Uuids.bytes(id), LockModeType.PESSIMISTIC_WRITE))
        .map(SessionRow::session);
  }

  /** Keeps a session that was locked in this transaction. */
  public void rotate(Session session) {
    entities.find(SessionRow.class, Uuids.bytes(session.id())).take(session);
    entities.flush();
  }

  public void end(UUID id, Session.End reason) {
    end("s.id = :id", id, reason);
  }

  public void endOfDevice(UUID deviceId, Session.End reason) {
    end("s.deviceId = :id", deviceId, reason);
  }

  public void endOfUser(UUID userId, Session.End reason) {
    end("s.userId = :id", userId, reason);
  }

  public void endOfUserExceptDevice(UUID userId, UUID deviceId, Session.End reason) {
    entities
        .createQuery(END + "s.userId = :id AND s.deviceId <> :device")
        .setParameter("device", Uuids.bytes(deviceId))
        .setParameter("id", Uuids.bytes(userId))
        .setParameter("now", Times.utc(clock.instant()))
        .setParameter("reason", reason.name())
        .executeUpdate();
  }

  private void end(String which, UUID id, Session.End reason) {
    entities
        .createQuery(END + which)
        .setParameter("id", Uuids.bytes(id))
        .setParameter("now", Times.utc(clock.instant()))
        .setParameter("reason", reason.name())
        .executeUpdate();
  }

  /** Whether the user has ever signed in from an address that is still remembered. */
  public boolean knows(UUID userId, String address) {
    return !entities
        .createQuery(
            "SELECT s.address FROM SessionRow s WHERE s.userId = :user AND s.address = :address")
        .setParameter("user", Uuids.bytes(userId))
        .setParameter("address", address)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Drops what expired before a time. */
  public void drop(Instant before) {
    entities
        .createQuery("DELETE FROM SessionRow s WHERE s.expiresAt < :before")
        .setParameter("before", Times.utc(before))
        .executeUpdate();
  }
}
