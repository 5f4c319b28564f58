package org.cairn.domain.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A caller's mistake, or a state in which the request cannot be served. Thrown anywhere, mapped to
 * {@code application/problem+json} in one place. Rolls the transaction back.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_VIOLATIONS = 20;

  private final ProblemCode code;
  private final transient List<Violation> violations;
  private final transient Duration retryAfter;
  private final transient Map<String, Object> members;

  private Problem(
      ProblemCode code, String detail, List<Violation> violations, Duration retryAfter) {
    this(code, detail, violations, retryAfter, Map.of());
  }

  private Problem(
      ProblemCode code,
      String detail,
      List<Violation> violations,
      Duration retryAfter,
      Map<String, Object> members) {
    super(detail, null, false, false);
    this.code = code;
    this.violations = violations.stream().limit(MOST_VIOLATIONS).toList();
    this.retryAfter = retryAfter;
    this.members = Map.copyOf(members);
  }

  public static Problem of(ProblemCode code, String detail) {
    return new Problem(code, detail, List.of(), null);
  }

  /** A single wrong value, named by its pointer. */
  public static Problem invalid(String pointer, String message) {
    return invalid(List.of(new Violation(pointer, message)));
  }

  /** Names the first {@value #MOST_VIOLATIONS}: an answer is not to outgrow its request. */
  public static Problem invalid(List<Violation> violations) {
    return new Problem(
        ProblemCode.INVALID, "The request has wrong or missing values.", violations, null);
  }

  /** With {@code Retry-After}: when the same request makes sense again. */
  public static Problem retryAfter(ProblemCode code, String detail, Duration wait) {
    return new Problem(code, detail, List.of(), wait);
  }

  /** The same with one extension member (RFC 9457, section 3.2), which tells programs more. */
  public Problem with(String member, Object value) {
    return new Problem(code, getMessage(), violations, retryAfter, Map.of(member, value));
  }

  /** Extension members; mostly none. */
  public Map<String, Object> members() {
    return members;
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

  /** The header's value: whole seconds, rounded up, so that whoever obeys is not too early. */
  public Optional<Long> retryAfterSeconds() {
    return retryAfter().map(wait -> Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }
}
