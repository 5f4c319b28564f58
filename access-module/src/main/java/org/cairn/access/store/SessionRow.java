package org.cairn.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.cairn.access.session.RefreshChain;
import org.cairn.access.session.Session;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

@Entity
@Table(name = "access_session")
class SessionRow {
  @Id byte[] id;

  @Column(name = "user_id")
  byte[] userId;

  @Column(name = "device_id")
  byte[] deviceId;

  @Column(name = "family_hash")
  byte[] familyHash;

  @Column(name = "current_hash")
  byte[] currentHash;

  @Column(name = "previous_hash")
  byte[] previousHash;

  @Column(name = "previous_spent")
  boolean previousSpent;

  @Column(name = "rotated_at")
  LocalDateTime rotatedAt;

  @Column(name = "started_at")
  LocalDateTime startedAt;

  @Column(name = "expires_at")
  LocalDateTime expiresAt;

  @Column(name = "ended_at")
  LocalDateTime endedAt;

  @Column(name = "end_reason")
  String endReason;

  String address;

  static SessionRow of(Session session) {
    var row = new SessionRow();
    row.id = Uuids.bytes(session.id());
    row.userId = Uuids.bytes(session.userId());
    row.deviceId = Uuids.bytes(session.deviceId());
    row.startedAt = Times.utc(session.startedAt());
    row.address = session.address();
    row.take(session);
    return row;
  }

  void take(Session session) {
    var chain = session.chain();
    familyHash = chain.family();
    currentHash = chain.current();
    previousHash = chain.previous();
    previousSpent = chain.previousSpent();
    rotatedAt = Times.utc(chain.rotatedAt());
    expiresAt = Times.utc(session.expiresAt());
  }

  Session session() {
    var chain =
        new RefreshChain(
            familyHash, currentHash, previousHash, previousSpent, Times.instant(rotatedAt));
    return new Session(
        Uuids.fromBytes(id),
        Uuids.fromBytes(userId),
        Uuids.fromBytes(deviceId),
        chain,
        Times.instant(startedAt),
        Times.instant(expiresAt),
        Times.instant(endedAt),
        address);
  }
}
