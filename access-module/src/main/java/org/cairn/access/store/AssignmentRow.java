package org.cairn.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.cairn.access.Assignment;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

@Entity
@Table(name = "access_assignment")
class AssignmentRow {
  @Id byte[] id;

  @Column(name = "user_id")
  byte[] userId;

  @Column(name = "entity_id")
  byte[] entityId;

  @Column(name = "valid_from")
  LocalDateTime validFrom;

  @Column(name = "valid_until")
  LocalDateTime validUntil;

  /** Its numbers are relied on by statements of {@link VisibleEntityStore}. */
  @Enumerated(EnumType.ORDINAL)
  Assignment.State state;

  @Column(name = "changed_version")
  long changedVersion;

  @Column(name = "created_by")
  byte[] createdBy;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  static AssignmentRow of(Assignment assignment, long version) {
    var row = new AssignmentRow();
    row.id = Uuids.bytes(assignment.id());
    row.userId = Uuids.bytes(assignment.userId());
    row.entityId = Uuids.bytes(assignment.entityId());
    row.validFrom = Times.utc(assignment.validFrom());
    row.validUntil = Times.utc(assignment.validUntil());
    row.state = assignment.state();
    row.changedVersion = version;
    row.createdBy = Uuids.bytes(assignment.createdBy());
    row.createdAt = Times.utc(assignment.createdAt());
    return row;
  }

  Assignment assignment() {
    return new Assignment(
        Uuids.fromBytes(id),
        Uuids.fromBytes(userId),
        Uuids.fromBytes(entityId),
        Times.instant(validFrom),
        Times.instant(validUntil),
        state,
        Uuids.fromBytes(createdBy),
        Times.instant(createdAt));
  }
}
