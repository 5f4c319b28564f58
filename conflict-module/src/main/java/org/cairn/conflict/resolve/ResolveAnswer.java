package org.cairn.conflict.resolve;

import java.util.List;
import java.util.UUID;
import org.cairn.conflict.ResolveConflict.Resolved;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each decision, in the order of the request, each followed by those of similar
 * conflicts.
 *
 * @param moreSimilar whether there are similar conflicts beyond those that were decided
 */
@Schema(name = "ResolveAnswer")
public record ResolveAnswer(boolean dryRun, boolean moreSimilar, List<Item> items) {

  /**
   * What became of one.
   *
   * @param similarTo the conflict of the request that it was decided like, or null
   * @param versionNumber the document's, after the decision
   * @param message what was done, in words
   * @param data what the document says then; null where it is deleted, and where it stays
   * @param dataLeftOut whether it is missing because the answer would be too long
   * @param error why nothing was decided
   */
  @Schema(name = "ResolvedItem")
  public record Item(
      UUID conflictId,
      @Schema(nullable = true) UUID similarTo,
      @Schema(enumeration = {"resolved", "failed"}) String status,
      Resolution resolution,
      Integer versionNumber,
      Boolean changed,
      Boolean deleted,
      @Schema(type = SchemaType.OBJECT) KeptJson data,
      boolean dataLeftOut,
      String message,
      Failure error) {

    static Item of(UUID conflictId, UUID similarTo, Resolved resolved) {
      var verdict = resolved.verdict();
      boolean shown = verdict.changes() && verdict.content() != null;
      return new Item(
          conflictId,
          similarTo,
          "resolved",
          verdict.resolution(),
          resolved.version(),
          verdict.changes(),
          verdict.content() == null,
          shown ? KeptJson.of(verdict.content().json()) : null,
          false,
          verdict.inWords(),
          null);
    }

    static Item failed(UUID conflictId, UUID similarTo, Problem problem) {
      var error =
          new Failure(
              problem.code(),
              problem.getMessage(),
              problem.violations(),
              problem.members().get("decision"),
              problem.code().retryable());
      return new Item(
          conflictId, similarTo, "failed", null, null, null, null, null, false, null, error);
    }

    Item withoutData() {
      return new Item(
          conflictId,
          similarTo,
          status,
          resolution,
          versionNumber,
          changed,
          deleted,
          null,
          true,
          message,
          error);
    }
  }

  /**
   * Why nothing was decided.
   *
   * @param errors what is wrong, by pointers that start at the resolution
   * @param decision who was faster, with {@code ALREADY_RESOLVED}
   */
  @Schema(name = "ResolveFailure")
  public record Failure(
      ProblemCode code,
      String message,
      List<Violation> errors,
      @Schema(type = SchemaType.OBJECT) Object decision,
      boolean retryable) {}
}
