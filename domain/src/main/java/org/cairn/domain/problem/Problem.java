package org.cairn.domain.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A caller's mistake, or a state in which the request cannot be served. Thrown anywhere, mapped to
 * {@code application/problem+json} in one place. Rolls the transaction back.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Violation> violations;
  private final transient Duration retryAfter;

  private Problem(
      ProblemCode code, String detail, List<Violation> violations, Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of(), null);
  }

  /** A single wrong value, named by its pointer. */
  public static Problem invalid(String pointer, String message) {
    return invalid(List.of(new Violation(pointer, message)));
  }

  public static Problem invalid(List<Violation> violations) {
    return new Problem(
        ProblemCode.INVALID, "The request has wrong or missing values.", violations, null);
  }

  /** With {@code Retry-After}: when the same request makes sense again. */
  public static Problem retryAfter(ProblemCode code, String detail, Duration wait) {
    return new Problem(code, detail, List.of(), wait);
  }

  public ProblemCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
