package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Random;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.push.PoisonedOperation;
import org.cairn.sync.push.PushesInProgress;
import org.cairn.sync.push.Unprocessable;

/**
 * Works on the operations of one device, in their order, and decides what becomes of those at which
 * work fails: {@link Trouble} says which failures there are.
 */
@ApplicationScoped
class WorkLane {
  /** Then it is another device's turn. */
  private static final int STEPS = 20;

  /** Attempts at once, before a rest: deadlocks pass within milliseconds. */
  private static final int AT_ONCE = 1;

  /**
   * While devices wait for pushes, so many times as long as a step took is left to them after it.
   */
  private static final int COURTESY = 3;

  @Inject ProcessOperations operations;
  @Inject PushesInProgress pushes;
  @Inject Settings settings;

  private final Backoff backoff = new Backoff(new Random());

  /** Whether the lane may be given back: it is this worker's still. */
  boolean work(Claim claim) {
    var pace = new Pace();
    boolean goesOn = true;
    try {
      for (int i = 0; i < STEPS && goesOn; i++) {
        long begun = System.nanoTime();
        goesOn = step(claim, pace);
        pushes.giveWay(COURTESY * (System.nanoTime() - begun));
      }
      return true;
    } catch (LeaseLost taken) {
      return false;
    }
  }

  /** Whether to go on with the lane at once. */
  private boolean step(Claim claim, Pace pace) {
    try {
      int done = operations.process(claim, pace.size(), pace.isCareful());
      pace.succeeded(done);
      return done > 0;
    } catch (RuntimeException failure) {
      return handled(claim, pace, failure);
    }
  }

  private boolean handled(Claim claim, Pace pace, RuntimeException failure) {
    var trouble = Trouble.of(failure);
    switch (trouble) {
      case POISONED -> {
        poisoned(claim, ((PoisonedOperation) failure).seq(), failure.getCause());
        return true;
      }
      case LOCKED, SLOW, LASTING -> {
        return pace.isNarrowing() && !pace.isSingle()
            ? narrowed(pace)
            : again(claim, pace, trouble, failure);
      }
      default -> throw failure;
    }
  }

  private boolean again(Claim claim, Pace pace, Trouble trouble, RuntimeException failure) {
    var tried = operations.postpone(claim, pace.size(), said(failure));
    pace.limit(tried.operations());
    int allowed = attempts(trouble);
    if (tried.attempts() < allowed && tried.attempts() <= AT_ONCE) {
      pace.again();
      return true;
    }
    if (tried.attempts() < allowed) {
      operations.rest(claim, backoff.after(tried.attempts() - AT_ONCE));
      return false;
    }
    if (!pace.isSingle()) {
      return narrowed(pace);
    }
    giveUp(claim, trouble, tried.attempts(), failure);
    pace.givenUp();
    return true;
  }

  private int attempts(Trouble trouble) {
    return switch (trouble) {
      case LOCKED -> settings.number(Setting.QUEUE_ATTEMPTS_LOCKED);
      case SLOW -> settings.number(Setting.QUEUE_ATTEMPTS_SLOW);
      default -> 1;
    };
  }

  private static boolean narrowed(Pace pace) {
    pace.failed();
    return true;
  }

  private void giveUp(Claim claim, Trouble trouble, int attempts, RuntimeException failure) {
    if (trouble == Trouble.LASTING) {
      lasting(claim, failure);
      return;
    }
    var reason =
        Rejected.of(
            ProblemCode.RETRIES_EXHAUSTED,
            "All " + attempts + " attempts failed for a passing reason: " + said(failure));
    operations.giveUp(claim, null, reason);
  }

  private void lasting(Claim claim, RuntimeException failure) {
    if (failure instanceof Problem problem) {
      operations.giveUp(claim, null, Rejected.of(problem.code(), problem.getMessage()));
    } else {
      poisoned(claim, null, failure);
    }
  }

  private void poisoned(Claim claim, Long seq, Throwable cause) {
    operations.giveUp(claim, seq, Unprocessable.because(cause));
  }

  /** Without values: they may be a person's. */
  private static String said(RuntimeException failure) {
    var store = StoreFailure.in(failure);
    return store == null ? failure.getClass().getSimpleName() : store.getMessage();
  }
}
