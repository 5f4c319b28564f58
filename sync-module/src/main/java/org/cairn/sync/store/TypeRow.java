package org.cairn.sync.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.sync.store.TypeStore.StoredType;

@Entity
@Table(name = "sync_type")
class TypeRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  int id;

  String name;

  int version;

  byte[] definition;

  @Column(name = "saved_at")
  LocalDateTime savedAt;

  @Column(name = "saved_by")
  byte[] savedBy;

  protected TypeRow() {}

  TypeRow(String name, int version, byte[] definition, LocalDateTime savedAt, UUID savedBy) {
    this.name = name;
    this.version = version;
    this.definition = definition;
    this.savedAt = savedAt;
    this.savedBy = Uuids.bytes(savedBy);
  }

  StoredType stored() {
    return new StoredType(id, name, version, definition);
  }
}
