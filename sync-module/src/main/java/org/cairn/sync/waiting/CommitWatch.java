package org.cairn.sync.waiting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.CommitClock;
import org.cairn.domain.problem.Problem;

/**
 * Has requests wait for something to happen, without a thread each. Looks a few times a second,
 * once for all of them, whether the feed has moved, on whichever server.
 */
@ApplicationScoped
public class CommitWatch {
  private static final Logger LOG = Logger.getLogger(CommitWatch.class.getName());
  private static final long LOOK_MILLIS = 200;
  private static final long NOTHING = -1;

  @Inject CommitClock commits;
  @Inject Clock clock;
  @Inject WakeUps pulls;
  @Inject WakeUps streams;
  @Resource ManagedScheduledExecutorService executor;

  private final Waiters waiters = new Waiters();
  private final AtomicBoolean looking = new AtomicBoolean();

  /**
   * @throws Problem {@code RATE_LIMITED} where too many wait
   */
  public void await(Waiter waiter) {
    waiters.add(waiter);
    lookAgain();
  }

  /**
   * One look at a time, each scheduled by the one before while anybody waits. Not a periodic task:
   * the container restores the context of the scheduling request once only, and fails from then on.
   *
   * <p>If the container takes no task, the next one that comes to wait tries again; until then
   * pulls have the time-out of their response.
   */
  private void lookAgain() {
    if (waiters.isEmpty() || !looking.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      looking.set(false);
      LOG.warning(() -> "Requests that wait are not woken just now: " + e);
    }
  }

  private void look() {
    try {
      long durable = durable();
      var now = clock.instant();
      waiters.all().stream()
          .filter(waiter -> waiter.isToBeWoken(durable, now))
          .forEach(waiter -> wakeUps(waiter).add(() -> wake(waiter)));
      pulls.begin();
      streams.begin();
    } finally {
      looking.set(false);
      lookAgain();
    }
  }

  /** Those who read a stream slowly are not to hold up pulls. */
  private WakeUps wakeUps(Waiter waiter) {
    return waiter.bounds() == Bounds.STREAMS ? streams : pulls;
  }

  private void wake(Waiter waiter) {
    if (waiter.wake(clock.instant())) {
      waiters.remove(waiter);
    }
  }

  /** While the database is away nothing moves; those who wait are told so at their deadline. */
  private long durable() {
    try {
      return commits.durable();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Looking for changes failed", e);
      return NOTHING;
    }
  }
}
