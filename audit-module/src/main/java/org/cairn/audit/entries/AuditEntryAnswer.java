package org.cairn.audit.entries;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Role;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditOutcome;
import org.cairn.domain.audit.AuditRecord;

/**
 * One entry of the trail.
 *
 * @param number 1 and up without gaps, in the order of commits
 * @param userId who; null where the server acted by itself
 */
public record AuditEntryAnswer(
    long number,
    Instant recordedAt,
    UUID userId,
    Set<Role> roles,
    UUID deviceId,
    String address,
    AuditAction action,
    AuditOutcome outcome,
    String objectKind,
    String objectId,
    String correlationId,
    JsonNode details) {
  static AuditEntryAnswer of(AuditRecord record) {
    var entry = record.entry();
    var caller = entry.caller();
    return new AuditEntryAnswer(
        record.number(),
        record.recordedAt(),
        caller.userId(),
        caller.roles(),
        caller.deviceId(),
        caller.address(),
        entry.action(),
        entry.outcome(),
        entry.object().kind(),
        entry.object().id(),
        caller.traceId(),
        entry.details());
  }
}
