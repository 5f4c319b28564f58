package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.store.StoreFailure;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Tries a few times. */
@ApplicationScoped
class Attempt {

  /**
   * @throws RolledBack where the last attempt failed for a passing reason, too
   */
  @Retry(maxRetries = 4, delay = 20, jitter = 20, retryOn = RolledBack.class)
  <T> T make(Supplier<T> act) {
    try {
      return act.get();
    } catch (RuntimeException failure) {
      var cause = StoreFailure.in(failure);
      if (!(failure instanceof Problem) && cause != null && cause.isTransient()) {
        throw new RolledBack(failure);
      }
      throw failure;
    }
  }
}
