package org.cairn.sync.failed;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.failure.FailureCategory;
import org.cairn.domain.failure.FailureSeverity;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureListStore.Listed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation that failed, without what it carried.
 *
 * @param opId null, like the other ids, the type and the action, where the change does not say it
 *     in a form that can be read
 * @param userId who made the edit
 * @param retryable whether the same change, sent again, can succeed
 * @param pointer what is wrong, in the change
 * @param attempts how often it has failed
 * @param stateAt since when it is in this state
 * @param stateBy who brought it there; null where nobody did
 * @param bytes of the change
 */
public record FailedOperationSummary(
    UUID id,
    UUID opId,
    String type,
    @Schema(enumeration = {"create", "update", "delete"}) String action,
    UUID documentId,
    UUID entityId,
    UUID deviceId,
    UUID userId,
    ProblemCode code,
    FailureCategory category,
    FailureSeverity severity,
    boolean retryable,
    String pointer,
    String message,
    int attempts,
    Instant firstFailedAt,
    Instant lastFailedAt,
    FailureState state,
    Instant stateAt,
    UUID stateBy,
    int bytes) {
  static FailedOperationSummary of(Listed one) {
    return new FailedOperationSummary(
        one.id(),
        one.opId(),
        one.type(),
        one.action() == null ? null : one.action().wireName(),
        one.documentId(),
        one.entityId(),
        one.deviceId(),
        one.authorId(),
        one.code(),
        FailureCategory.of(one.code()),
        FailureCategory.severity(one.code()),
        one.code().retryable(),
        one.pointer(),
        one.message(),
        one.attempts(),
        one.firstFailedAt(),
        one.lastFailedAt(),
        one.state(),
        one.stateAt(),
        one.stateBy(),
        one.size());
  }
}
