package org.cairn.domain.approval;

import java.util.List;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;

/**
 * Who vouches for the documents of a type: rules decide about each version, in their order, and the
 * first that applies counts.
 *
 * @param otherwise what becomes of a version to which none applies
 */
public record Approval(List<Rule> rules, Verification otherwise) {
  /** Of types whose documents nobody needs to vouch for. */
  public static final Approval NOT_ASKED = new Approval(List.of(), Verification.NONE);

  /** What is told as the rule where none applied. */
  public static final String OTHERWISE = "otherwise";

  /** What is told as the rule where a version was merged with one that nobody vouches for. */
  public static final String MERGED = "merged-with-unverified";

  public Approval {
    rules = List.copyOf(rules);
  }

  /**
   * A rule.
   *
   * @param id by which it is told to people, unique in the type
   * @param decision {@code AUTO_VERIFIED} or {@code PENDING}
   */
  public record Rule(String id, Condition when, Verification decision) {}

  public boolean isAsked() {
    return this.otherwise != Verification.NONE;
  }

  public Vouched judge(Submission submission) {
    if (!isAsked()) {
      return Vouched.NOT_ASKED;
    }
    var vouched =
        rules.stream()
            .filter(rule -> rule.when().holds(submission))
            .findFirst()
            .map(rule -> new Vouched(rule.decision(), rule.id()))
            .orElse(new Vouched(otherwise, OTHERWISE));
    boolean hides =
        vouched.verification() == Verification.AUTO_VERIFIED
            && submission.mergedWith() != null
            && !submission.mergedWith().isVouchedFor();
    return hides ? new Vouched(Verification.PENDING, MERGED) : vouched;
  }
}
