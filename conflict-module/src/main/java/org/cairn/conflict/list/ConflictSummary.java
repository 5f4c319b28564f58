package org.cairn.conflict.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.ConflictListStore.Summary;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conflict in the list; kind, fields, clashes, device, author and time are those of the edit that
 * it began with.
 *
 * @param waitsSince when it was opened, or opened again; null once it is decided
 * @param escalatedAt when it had waited too long
 */
@Schema(name = "ConflictSummary")
public record ConflictSummary(
    UUID id,
    String status,
    ConflictKind kind,
    String type,
    UUID documentId,
    UUID entityId,
    List<String> fields,
    List<String> clashes,
    UUID deviceId,
    UUID authorId,
    Instant updatedAt,
    Instant openedAt,
    @Schema(nullable = true) Instant waitsSince,
    @Schema(nullable = true) Instant escalatedAt,
    Resolution suggested,
    int edits,
    @Schema(nullable = true) DecisionAnswer decision) {

  static ConflictSummary of(Summary summary, String type) {
    boolean open = summary.decidedAt() == null;
    return new ConflictSummary(
        summary.id(),
        open ? "OPEN" : "DECIDED",
        summary.kind(),
        type,
        summary.documentId(),
        summary.entityId(),
        summary.fields(),
        summary.clashes(),
        summary.deviceId(),
        summary.authorId(),
        summary.updatedAt(),
        summary.openedAt(),
        summary.waiting().since(),
        summary.waiting().escalatedAt(),
        summary.suggested(),
        summary.edits(),
        open ? null : decision(summary));
  }

  private static DecisionAnswer decision(Summary summary) {
    return new DecisionAnswer(
        summary.resolution(),
        summary.decidedBy() == null,
        summary.decidedAt(),
        summary.decidedBy(),
        summary.resultVersion(),
        summary.reason(),
        summary.note());
  }
}
