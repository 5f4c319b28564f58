package org.cairn.domain.failure;

import static org.cairn.domain.failure.FailureSeverity.CRITICAL;
import static org.cairn.domain.failure.FailureSeverity.HIGH;
import static org.cairn.domain.failure.FailureSeverity.LOW;
import static org.cairn.domain.failure.FailureSeverity.MEDIUM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.domain.problem.ProblemCode;

/**
 * What has to be done about an operation that failed. Follows from its problem code, here and
 * nowhere else; so does its severity.
 *
 * <p>The severity asks who notices if nobody looks. An edit that its device sends again by itself
 * is the least urgent; then comes one that its author can mend, or a person can simply try again;
 * then what nobody in the field can mend, so that it lies until somebody here acts; and last a
 * fault of the server, which may hit any other edit as well.
 */
public enum FailureCategory {
  /** The edit itself is wrong: its author, or a coordinator, corrects it. */
  VALIDATION(MEDIUM),
  /** Its author may not do this: it needs an owner. Nobody in the field can change that. */
  PERMISSION(HIGH),
  /** Others are in the way; its device sends it again once that is decided. */
  CONFLICT(LOW),
  /** Nothing is wrong with it: it only has to be tried again. */
  TRANSIENT(MEDIUM),
  /** What it waited for did not come: an earlier edit, it may be, that is lost. */
  WAITED(HIGH),
  /** The server cannot work on it. */
  POISON(CRITICAL);

  private final FailureSeverity usual;

  FailureCategory(FailureSeverity usual) {
    this.usual = usual;
  }

  public static FailureCategory of(ProblemCode code) {
    return switch (code) {
      case ENTITY_NOT_ASSIGNED, FORBIDDEN, USER_INACTIVE, DEVICE_REVOKED -> PERMISSION;
      case CONFLICT_FULL, BATCH_ABANDONED, IN_PROGRESS, STALE -> CONFLICT;
      case CANCELLED, RETRIES_EXHAUSTED, UNAVAILABLE, OUTCOME_UNKNOWN, INTERNAL, QUEUE_FULL ->
          TRANSIENT;
      case WAITED_TOO_LONG -> WAITED;
      case UNPROCESSABLE_OPERATION -> POISON;
      default -> VALIDATION;
    };
  }

  /**
   * Of its category; but where the type is at fault, every edit of the type fails like this, and
   * what somebody has cancelled nobody waits for.
   */
  public static FailureSeverity severity(ProblemCode code) {
    return switch (code) {
      case TYPE_UNKNOWN, UNCHECKABLE -> HIGH;
      case CANCELLED -> LOW;
      default -> of(code).usual;
    };
  }

  /** The codes of this category. */
  public Set<ProblemCode> codes() {
    return codes(code -> of(code) == this);
  }

  /** The codes of a severity. */
  public static Set<ProblemCode> codes(FailureSeverity severity) {
    return codes(code -> severity(code) == severity);
  }

  private static Set<ProblemCode> codes(Predicate<ProblemCode> wanted) {
    var codes = EnumSet.noneOf(ProblemCode.class);
    Arrays.stream(ProblemCode.values()).filter(wanted).forEach(codes::add);
    return codes;
  }
}
