package org.cairn.sync.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.document.Verification;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.approval.VerifyDocument.Wish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of each document, in the order of the request or of the list.
 *
 * @param more whether further documents match the filter: send it again
 */
@Schema(name = "VerifyAnswer")
public record VerifyAnswer(boolean dryRun, boolean more, List<Item> items) {

  /**
   * What became of one.
   *
   * @param status {@code unchanged}: it stood like that before
   * @param error why nothing was decided
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "VerifiedItem")
  public record Item(
      UUID documentId,
      int versionNumber,
      @Schema(enumeration = {"decided", "unchanged", "failed"}) String status,
      Verification verification,
      Failure error) {

    static Item of(Wish wish, boolean decided) {
      var status = decided ? "decided" : "unchanged";
      return new Item(wish.documentId(), wish.version(), status, wish.verdict(), null);
    }

    static Item failed(Wish wish, Problem problem) {
      var error = new Failure(problem.code(), words(problem), problem.code().retryable());
      return new Item(wish.documentId(), wish.version(), "failed", null, error);
    }

    private static String words(Problem problem) {
      return problem.violations().isEmpty()
          ? problem.getMessage()
          : problem.violations().get(0).message();
    }
  }

  /** Why nothing was decided. */
  @Schema(name = "VerifyFailure")
  public record Failure(ProblemCode code, String message, boolean retryable) {}
}
