package org.cairn.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.Priority;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a push looks like, for the description of the interface: its body is read as bytes. */
final class PushSchemas {
  private PushSchemas() {}

  @Schema(name = "Batch", requiredProperties = "changes")
  record Batch(
      @Schema(description = "The device's key for the batch; a new one for each new batch.")
          UUID batchId,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"perItem", "atomic"},
              defaultValue = "perItem")
          String mode,
      @Schema(description = "As the last answer gave it; opaque.") String epoch,
      @Schema(description = "The device's clock at sending.") Instant deviceTime,
      @Schema(description = "Edits that stay unsent on the device.", minimum = "0")
          Integer pendingAfter,
      @Schema(maxItems = 100) List<Change> changes) {}

  @Schema(
      name = "Change",
      requiredProperties = {"opId", "type", "action", "offlineId", "versionNumber"})
  record Change(
      @Schema(description = "The device's id of the edit, unique for ever.") UUID opId,
      String type,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"create", "update", "delete"})
          String action,
      @Schema(description = "Made by the device; the document's id everywhere.") UUID offlineId,
      @Schema(description = "The entity it belongs to; itself for a type of entities.")
          UUID entityId,
      @Schema(description = "1 for a create, else the version edited.", minimum = "1")
          int versionNumber,
      @Schema(description = "The unsent edit of the same document before this one.") UUID prevOpId,
      @Schema(description = "What the device believed the document was.", type = SchemaType.OBJECT)
          JsonNode baseData,
      @Schema(description = "The whole document.", type = SchemaType.OBJECT) JsonNode data,
      @Schema(
              description = "Instead of data: JSON merge patch against the base.",
              type = SchemaType.OBJECT)
          JsonNode patch,
      Instant updatedAt,
      Priority priority,
      List<UUID> dependsOn,
      List<ExpectedMedia> media) {}

  @Schema(name = "ExpectedMedia")
  record ExpectedMedia(UUID mediaId, String sha256, long bytes) {}

  @Schema(name = "BatchResult")
  record Result(
      UUID transactionId,
      UUID batchId,
      @Schema(description = "Whether this is the stored answer to an earlier request.")
          boolean replayed,
      String epoch,
      Instant serverTime,
      @Schema(description = "A pull that has come here has seen these writes.") String checkpoint,
      List<Success> successful,
      List<Conflict> conflicts,
      List<Held> held,
      List<Failure> failed) {}

  @Schema(name = "BatchRejected", description = "A problem with what each change would have met.")
  record Rejected(
      String type, String title, int status, String code, String traceId, Result result) {}

  @Schema(name = "SuccessfulChange")
  record Success(
      UUID opId,
      UUID offlineId,
      UUID serverId,
      @Schema(enumeration = "success") String status,
      @Schema(enumeration = {"applied", "merged", "unchanged", "duplicate"}) String outcome,
      int versionNumber,
      @Schema(description = "Absent where the type asks for none.") String verification,
      @Schema(description = "Which rule of the type decided, for a new version.")
          String verificationRule,
      @Schema(description = "When merged: the stored document.", type = SchemaType.OBJECT)
          JsonNode data,
      String message) {}

  @Schema(name = "ConflictingChange")
  record Conflict(
      UUID opId,
      UUID offlineId,
      UUID serverId,
      @Schema(enumeration = "conflict") String status,
      int versionNumber,
      @Schema(
              description = "Both sides, where they differ, and what is suggested.",
              type = SchemaType.OBJECT)
          JsonNode conflict) {}

  @Schema(name = "HeldChange")
  record Held(
      UUID opId,
      UUID offlineId,
      @Schema(enumeration = "held") String status,
      @Schema(description = "Operations of the device that have to come first.")
          List<UUID> waitsFor,
      @Schema(description = "An entity that nobody has registered yet; else absent.")
          UUID waitsForEntity,
      UUID operationId) {}

  @Schema(name = "FailedChange")
  record Failure(
      String opId,
      String offlineId,
      @Schema(enumeration = "failed") String status,
      Reason error,
      UUID failedOperationId) {}

  @Schema(name = "FailureReason")
  record Reason(String code, String message, String pointer, boolean retryable) {}
}
