package org.cairn.sync.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.sync.store.ApprovalStore;

/**
 * Who vouches for a document.
 *
 * @param verificationRule which rule of the type decided when the present version was made; null
 *     where none did
 * @param decisions of people, newest first, up to 100; for coordinators about any version, for
 *     others about the present one
 */
public record VerificationAnswer(
    UUID documentId,
    int versionNumber,
    Verification verification,
    String verificationRule,
    List<Decision> decisions) {

  /** What a person decided about a version. */
  public record Decision(
      int versionNumber, Verification verdict, String note, Instant decidedAt, UUID decidedBy) {
    static Decision of(ApprovalStore.Decision one) {
      return new Decision(
          one.version(), one.verdict(), one.note(), one.decidedAt(), one.decidedBy());
    }
  }

  static VerificationAnswer of(Revision present, List<ApprovalStore.Decision> decisions) {
    return new VerificationAnswer(
        present.documentId(),
        present.version(),
        present.verification(),
        present.vouched().rule(),
        decisions.stream().map(Decision::of).toList());
  }
}
