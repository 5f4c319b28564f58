package org.cairn.conflict.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.document.Content;
import org.cairn.domain.id.Uuids;

@Entity
@Table(name = "conflict_edit")
class EditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(name = "conflict_id")
  byte[] conflictId;

  @Column(name = "device_id")
  byte[] deviceId;

  @Column(name = "op_id")
  byte[] opId;

  @Column(name = "author_id")
  byte[] authorId;

  @Column(name = "document_id")
  byte[] documentId;

  @Column(name = "type_id")
  int typeId;

  @Column(name = "entity_id")
  byte[] entityId;

  /** Null where it is {@code entityId}. */
  @Column(name = "wanted_entity_id")
  byte[] wantedEntityId;

  String kind;

  /** A JSON array of pointers. */
  byte[] fields;

  @Column(name = "base_version")
  int baseVersion;

  @Column(name = "server_version")
  int serverVersion;

  @Column(name = "updated_at")
  LocalDateTime updatedAt;

  @Column(name = "received_at")
  LocalDateTime receivedAt;

  @Column(name = "skew_millis")
  int skewMillis;

  @Column(name = "key_id")
  int keyId;

  byte[] base;

  byte[] device;

  /** A JSON array of pointers. */
  byte[] clashes;

  String suggested;

  @Column(name = "suggestion_reason")
  String suggestionReason;

  byte[] suggestion;

  protected EditRow() {}

  WaitingEdit waiting() {
    return new WaitingEdit(Uuids.fromBytes(conflictId), edit());
  }

  ConflictingEdit edit() {
    return new ConflictingEdit(
        Uuids.fromBytes(documentId),
        typeId,
        Uuids.fromBytes(entityId),
        Uuids.fromBytes(wantedEntityId == null ? entityId : wantedEntityId),
        ConflictKind.valueOf(kind),
        Columns.pointers(fields),
        Columns.pointers(clashes),
        baseVersion,
        base,
        serverVersion,
        device,
        suggestion(),
        new ConflictingEdit.Source(
            Uuids.fromBytes(deviceId),
            Uuids.fromBytes(opId),
            Uuids.fromBytes(authorId),
            updatedAt.toInstant(ZoneOffset.UTC),
            receivedAt.toInstant(ZoneOffset.UTC),
            skewMillis));
  }

  private Suggestion suggestion() {
    return new Suggestion(
        Resolution.valueOf(suggested),
        suggestion == null ? null : Content.stored(suggestion),
        suggestionReason);
  }
}
