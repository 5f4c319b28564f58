package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.push.PoisonedOperation;

/**
 * Works on the operations of one device, in their order, and decides what becomes of those at which
 * work fails: {@link Trouble} says which failures there are.
 */
@ApplicationScoped
class WorkLane {
  private static final Logger LOG = Logger.getLogger(WorkLane.class.getName());

  /** Then it is another device's turn. */
  private static final int STEPS = 20;

  /** Attempts at once, before a rest: deadlocks pass within milliseconds. */
  private static final int AT_ONCE = 2;

  @Inject ProcessOperations operations;
  @Inject Settings settings;

  private final Backoff backoff = new Backoff(new Random());

  /** Whether the lane may be given back: it is this worker's still. */
  boolean work(Claim claim) {
    var pace = new Pace();
    boolean goesOn = true;
    try {
      for (int i = 0; i < STEPS && goesOn; i++) {
        goesOn = step(claim, pace);
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
    switch (Trouble.of(failure)) {
      case POISONED -> {
        poisoned(claim, ((PoisonedOperation) failure).seq(), failure.getCause());
        return true;
      }
      case LOCKED -> {
        return passing(claim, pace, failure, Setting.QUEUE_ATTEMPTS_LOCKED);
      }
      case SLOW -> {
        return passing(claim, pace, failure, Setting.QUEUE_ATTEMPTS_SLOW);
      }
      case LASTING -> {
        return narrowed(pace, () -> lasting(claim, failure));
      }
      default -> throw failure;
    }
  }

  private boolean passing(Claim claim, Pace pace, RuntimeException failure, Setting most) {
    int attempts = operations.postpone(claim, pace.size(), said(failure));
    int allowed = settings.number(most);
    if (attempts <= AT_ONCE && attempts < allowed) {
      pace.again();
      return true;
    }
    if (attempts < allowed) {
      operations.rest(claim, backoff.after(attempts - AT_ONCE));
      return false;
    }
    var reason =
        Rejected.of(
            ProblemCode.RETRIES_EXHAUSTED,
            "All " + attempts + " attempts failed for a passing reason: " + said(failure));
    return narrowed(pace, () -> operations.giveUp(claim, null, reason));
  }

  /** Looks for the operation at fault, and gives it up once it is alone. */
  private static boolean narrowed(Pace pace, Runnable giveUp) {
    if (pace.isSingle()) {
      giveUp.run();
      pace.givenUp();
    } else {
      pace.failed();
    }
    return true;
  }

  private void lasting(Claim claim, RuntimeException failure) {
    if (failure instanceof Problem problem) {
      operations.giveUp(claim, null, Rejected.of(problem.code(), problem.getMessage()));
    } else {
      poisoned(claim, null, failure);
    }
  }

  private void poisoned(Claim claim, Long seq, Throwable cause) {
    LOG.log(Level.WARNING, "An operation that cannot be worked on is given up", cause);
    operations.giveUp(
        claim,
        seq,
        Rejected.of(
            ProblemCode.UNPROCESSABLE_OPERATION,
            "The server failed at this operation alone ("
                + cause.getClass().getSimpleName()
                + ")."));
  }

  /** Without values: they may be a person's. */
  private static String said(RuntimeException failure) {
    var store = StoreFailure.in(failure);
    return store == null ? failure.getClass().getSimpleName() : store.getMessage();
  }
}
