package org.cairn.conflict.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.id.Uuids;

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

  protected ConflictRow() {}

  ConflictRow(UUID id, ConflictingEdit first) {
    this.id = Uuids.bytes(id);
    this.documentId = Uuids.bytes(first.documentId());
    this.typeId = first.typeId();
    this.entityId = Uuids.bytes(first.entityId());
    this.status = "OPEN";
    this.resolution = Resolution.PENDING.name();
    this.openedAt = LocalDateTime.ofInstant(first.source().receivedAt(), ZoneOffset.UTC);
  }
}
