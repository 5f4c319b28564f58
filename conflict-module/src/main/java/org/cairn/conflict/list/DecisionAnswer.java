package org.cairn.conflict.list;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Resolution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a conflict was decided.
 *
 * @param automatic by the terms of the document's type
 * @param versionNumber the document's version that it made or left in place
 */
@Schema(name = "ConflictDecision")
public record DecisionAnswer(
    Resolution resolution,
    boolean automatic,
    Instant decidedAt,
    @Schema(nullable = true) UUID decidedBy,
    int versionNumber,
    String reason,
    @Schema(nullable = true) String note) {

  static DecisionAnswer of(Decision decision) {
    return new DecisionAnswer(
        decision.resolution(),
        decision.isAutomatic(),
        decision.decidedAt(),
        decision.decidedBy(),
        decision.resultVersion(),
        decision.reason(),
        decision.note());
  }
}
