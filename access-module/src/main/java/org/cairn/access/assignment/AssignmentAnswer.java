package org.cairn.access.assignment;

import java.time.Instant;
import java.util.UUID;
import org.cairn.access.Assignment;

/**
 * An assignment.
 *
 * @param state PENDING, ACTIVE or ENDED
 */
public record AssignmentAnswer(
    UUID id,
    UUID userId,
    UUID entityId,
    Instant validFrom,
    Instant validUntil,
    Assignment.State state,
    UUID createdBy,
    Instant createdAt) {
  static AssignmentAnswer of(Assignment one) {
    return new AssignmentAnswer(
        one.id(),
        one.userId(),
        one.entityId(),
        one.validFrom(),
        one.validUntil(),
        one.state(),
        one.createdBy(),
        one.createdAt());
  }
}
