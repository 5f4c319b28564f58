package org.cairn.domain.audit;

import java.time.Instant;

/**
 * An entry of the trail as it was recorded.
 *
 * @param number its place, 1 and up without gaps, in the order of commits
 * @param recordedAt when, by the server's clock
 */
public record AuditRecord(long number, Instant recordedAt, AuditEntry entry) {}
