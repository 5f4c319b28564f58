package org.cairn.audit;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.audit.AuditAction;

/**
 * Which entries to find; a null asks for all.
 *
 * @param before only numbers below this one
 * @param since from this time on, by the server's clock
 * @param until before this time
 */
public record AuditFilter(
    UUID actor,
    AuditAction action,
    String objectKind,
    String objectId,
    Instant since,
    Instant until,
    Long before) {}
