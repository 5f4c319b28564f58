package org.cairn.sync.approval;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Verification;
import org.cairn.sync.store.ApprovalListStore.Listed;
import org.cairn.sync.type.KnownTypes;

/**
 * A document in the list, without its content.
 *
 * @param verificationRule which rule of the type decided when the version was made
 * @param updatedBy who made the version
 * @param updatedAt when, by the device's clock
 * @param receivedAt when the server took it; it waits since then
 */
public record VerificationSummary(
    UUID documentId,
    String type,
    UUID entityId,
    int versionNumber,
    Verification verification,
    String verificationRule,
    UUID updatedBy,
    UUID deviceId,
    Instant updatedAt,
    Instant receivedAt) {
  static VerificationSummary of(Listed one, KnownTypes types) {
    return new VerificationSummary(
        one.documentId(),
        types.byId(one.typeId()).type().name(),
        one.entityId(),
        one.version(),
        one.state(),
        one.rule(),
        one.authorId(),
        one.deviceId(),
        one.updatedAt(),
        one.receivedAt());
  }
}
