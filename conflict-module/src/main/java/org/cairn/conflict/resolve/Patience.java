package org.cairn.conflict.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Runs a decision again where the database gave up its transaction for a passing reason. */
@ApplicationScoped
class Patience {
  private static final Duration SOON = Duration.ofSeconds(1);

  @Inject Attempt attempt;

  /**
   * @throws Problem {@code UNAVAILABLE} where the reason does not pass
   */
  <T> T retrying(Supplier<T> act) {
    try {
      return attempt.make(act);
    } catch (RolledBack failure) {
      throw Problem.retryAfter(
          ProblemCode.UNAVAILABLE, "The document is being changed by others.", SOON);
    }
  }
}
