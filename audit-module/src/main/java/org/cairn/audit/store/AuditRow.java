package org.cairn.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.audit.AuditObject;
import org.cairn.domain.audit.AuditOutcome;
import org.cairn.domain.audit.AuditRecord;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;

/** Reading only; entries are written by statements of {@link AuditStore}. */
@Entity
@Table(name = "audit_entry")
@SecondaryTable(name = "audit_detail")
class AuditRow {
  @Id long number;

  @Column(name = "recorded_at")
  LocalDateTime recordedAt;

  @Column(name = "actor_id")
  byte[] actorId;

  @Column(name = "actor_roles")
  String actorRoles;

  @Column(name = "device_id")
  byte[] deviceId;

  String address;

  String action;

  String outcome;

  @Column(name = "object_kind")
  String objectKind;

  @Column(name = "object_id")
  String objectId;

  @Column(name = "correlation_id")
  String correlationId;

  @Column(table = "audit_detail")
  byte[] content;

  AuditRecord record() {
    var caller =
        new Caller(
            Uuids.fromBytes(actorId), roles(), Uuids.fromBytes(deviceId), address, correlationId);
    var entry =
        new AuditEntry(
            caller,
            AuditAction.valueOf(action),
            AuditOutcome.valueOf(outcome),
            new AuditObject(objectKind, objectId),
            StrictJson.stored(content));
    return new AuditRecord(number, recordedAt.toInstant(ZoneOffset.UTC), entry);
  }

  private Set<Role> roles() {
    return Arrays.stream(actorRoles.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
