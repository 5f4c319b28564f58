package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Runs the transaction of a push again where it was rolled back for a passing reason, and tells the
 * device the truth where nobody can know whether it was committed.
 */
@ApplicationScoped
public class PushEdge {
  static final Duration SOON = Duration.ofSeconds(1);

  @Inject PushChanges changes;
  @Inject AcceptBatch accept;
  @Inject LogRefusedBatch refusals;
  @Inject Replay replay;
  @Inject PushesInProgress inProgress;

  @Retry(maxRetries = 5, delay = 15, jitter = 15, retryOn = TryAgain.class)
  public PushAnswer push(PushTask task) {
    task.attempt();
    inProgress.begin();
    try {
      return task.deferral == null ? changes.push(task) : accept.accept(task);
    } catch (BatchRefused refused) {
      return logged(task, refused);
    } catch (KeyTaken taken) {
      return replayed(task, taken);
    } catch (RuntimeException failure) {
      throw judged(task, failure);
    } finally {
      inProgress.end();
    }
  }

  private PushAnswer logged(PushTask task, BatchRefused refused) {
    try {
      return refusals.log(task, refused.decided());
    } catch (KeyTaken taken) {
      return replayed(task, taken);
    } catch (RuntimeException failure) {
      throw judged(task, failure);
    }
  }

  private PushAnswer replayed(PushTask task, KeyTaken taken) {
    return replay.of(task).orElseThrow(() -> new TryAgain(taken));
  }

  private static RuntimeException judged(PushTask task, RuntimeException failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    var cause = StoreFailure.in(failure);
    if (cause != null && cause.isDuplicateKey()) {
      task.careful = true;
      return new TryAgain(failure);
    }
    if (cause != null && cause.isTransient()) {
      return new TryAgain(failure);
    }
    if (task.mayBeCommitted()) {
      return Problem.retryAfter(
          ProblemCode.OUTCOME_UNKNOWN,
          "The connection to the database broke during the commit. Send the same batch again.",
          SOON);
    }
    if (cause != null && cause.isConnectionFailure()) {
      return Problem.retryAfter(
          ProblemCode.UNAVAILABLE, "The database cannot be reached.", Duration.ofSeconds(5));
    }
    return failure;
  }
}
