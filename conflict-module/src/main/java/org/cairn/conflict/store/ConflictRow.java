package org.cairn.conflict.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

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
}
