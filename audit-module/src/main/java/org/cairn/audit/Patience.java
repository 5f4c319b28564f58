package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Runs a transaction again where the database gave it up for a passing reason, such as a deadlock.
 */
@ApplicationScoped
public class Patience {
  private static final Duration SOON = Duration.ofSeconds(1);

  @Inject Attempt attempt;

  /** The same for what returns nothing. */
  public void retrying(Runnable act) {
    retrying(
        () -> {
          act.run();
          return null;
        });
  }

  /**
   * @throws Problem {@code UNAVAILABLE} where the reason does not pass
   */
  public <T> T retrying(Supplier<T> act) {
    try {
      return attempt.make(act);
    } catch (RolledBack failure) {
      throw Problem.retryAfter(ProblemCode.UNAVAILABLE, "Others change the same just now.", SOON);
    }
  }
}
