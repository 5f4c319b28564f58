package org.cairn.sync.pull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page looks like, for the description of the interface: it is written as bytes. */
final class PullSchemas {
  private PullSchemas() {}

  @Schema(name = "ChangePage")
  record Page(
      String epoch,
      @Schema(description = "Where to go on; store it together with the page.") String checkpoint,
      boolean hasMore,
      @Schema(
              description =
                  "Not null: read on from this answer as a full snapshot, keep unsent edits, drop"
                      + " what does not come.",
              type = SchemaType.STRING,
              nullable = true,
              enumeration = {"epoch", "expired", "scope"})
          String reset,
      Instant serverTime,
      @Schema(description = "About how many changes are left behind the page.") long remaining,
      List<FeedChange> changes,
      List<Decision> decisions,
      List<Command> commands,
      @Schema(description = "The audit trail's last checkpoint.", type = SchemaType.OBJECT)
          JsonNode audit) {}

  @Schema(name = "FeedChange")
  record FeedChange(
      @Schema(
              description = "delete: gone for everyone; revoke: gone for this user.",
              enumeration = {"upsert", "delete", "revoke"})
          String op,
      String type,
      UUID id,
      UUID entityId,
      int versionNumber,
      @Schema(description = "With upsert: the whole document.", type = SchemaType.OBJECT)
          JsonNode data,
      Instant updatedAt,
      UUID updatedBy,
      UUID deviceId,
      @Schema(enumeration = {"device", "merge", "resolution", "restore", "console"}) String origin,
      String verification) {}

  @Schema(name = "Decision")
  record Decision(
      UUID opId,
      @Schema(nullable = true) UUID conflictId,
      @Schema(
              description =
                  "PENDING: a decision was taken back, another one will follow. VERIFIED, REJECTED:"
                      + " a person has looked at the edit, which was in no conflict.",
              enumeration = {
                "SERVER_WINS",
                "CLIENT_WINS",
                "MERGE",
                "MANUAL",
                "PENDING",
                "VERIFIED",
                "REJECTED"
              })
          String outcome,
      int versionNumber,
      String message) {}

  @Schema(name = "Command")
  record Command(
      UUID id,
      @Schema(enumeration = {"resync", "sendLogs", "signOut", "wipe"}) String name,
      @Schema(type = SchemaType.OBJECT) JsonNode arguments) {}
}
