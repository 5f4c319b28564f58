package org.cairn.conflict.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Wait;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

@Entity
@Table(name = "conflict_conflict")
class ConflictRow {
  @Id byte[] id;

  @Column(name = "document_id")
  byte[] documentId;

  @Column(name = "type_id")
  int typeId;

  @Column(name = "entity_id")
  byte[] entityId;

  String status;

  @Column(name = "opened_at")
  LocalDateTime openedAt;

  String resolution;

  @Column(name = "decided_at")
  LocalDateTime decidedAt;

  /** Null where the terms of the type decided. */
  @Column(name = "decided_by")
  byte[] decidedBy;

  /** Null for automatic decisions of before it was kept: their first edit says the same. */
  @Column(name = "from_version")
  Integer fromVersion;

  @Column(name = "result_version")
  Integer resultVersion;

  String reason;

  String note;

  @Column(name = "waits_since")
  LocalDateTime waitsSince;

  @Column(name = "escalated_at")
  LocalDateTime escalatedAt;

  protected ConflictRow() {}

  Conflict conflict(List<ConflictingEdit> edits) {
    return new Conflict(
        Uuids.fromBytes(id),
        Uuids.fromBytes(documentId),
        typeId,
        Uuids.fromBytes(entityId),
        openedAt.toInstant(ZoneOffset.UTC),
        new Wait(Times.instant(waitsSince), Times.instant(escalatedAt)),
        decidedAt == null ? null : decision(edits.get(0)),
        edits);
  }

  private Decision decision(ConflictingEdit first) {
    return new Decision(
        Resolution.valueOf(resolution),
        fromVersion == null ? first.serverVersion() : fromVersion,
        resultVersion,
        reason,
        note,
        decidedAt.toInstant(ZoneOffset.UTC),
        Uuids.fromBytes(decidedBy));
  }
}
