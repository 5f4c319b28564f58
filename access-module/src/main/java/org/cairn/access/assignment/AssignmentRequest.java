package org.cairn.access.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.cairn.access.AssignEntity.Wish;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * What to assign.
 *
 * @param validFrom null: at once
 * @param validUntil null: for ever
 */
public record AssignmentRequest(UUID userId, UUID entityId, Instant validFrom, Instant validUntil) {
  Wish wish() {
    var missing = new ArrayList<Violation>();
    if (userId == null) {
      missing.add(new Violation("/userId", "Missing. " + Expected.ID));
    }
    if (entityId == null) {
      missing.add(new Violation("/entityId", "Missing. " + Expected.ID));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
    return new Wish(userId, entityId, validFrom, validUntil);
  }
}
