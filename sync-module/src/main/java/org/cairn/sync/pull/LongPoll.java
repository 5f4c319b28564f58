package org.cairn.sync.pull;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.CommitClock;

/**
 * Pulls that wait for something to happen, without a thread each. Looks a few times a second, once
 * for all of them, whether the feed has moved, on whichever server.
 */
@ApplicationScoped
class LongPoll {
  private static final Logger LOG = Logger.getLogger(LongPoll.class.getName());
  private static final long LOOK_MILLIS = 200;

  @Inject CommitClock commits;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService executor;

  private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile long seen = -1;

  /**
   * A pull that waits.
   *
   * @param deadline when it wants an answer, whatever happens
   * @param wake asked when the feed has moved or the time is over; says whether it was answered
   */
  record Waiter(Instant deadline, BooleanSupplier wake) {}

  void await(Waiter waiter) {
    waiters.add(waiter);
    lookAgain();
  }

  /**
   * One look at a time, each scheduled by the one before while anybody waits. Not a periodic task:
   * the container restores the context of the scheduling request once only, and fails from then on.
   */
  private void lookAgain() {
    if (!waiters.isEmpty() && looking.compareAndSet(false, true)) {
      executor.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      boolean moved = hasMoved();
      var now = clock.instant();
      waiters.removeIf(
          waiter -> (moved || !now.isBefore(waiter.deadline())) && waiter.wake().getAsBoolean());
    } finally {
      looking.set(false);
      lookAgain();
    }
  }

  /** While the database is away nothing moves; those who wait are told so at their deadline. */
  private boolean hasMoved() {
    try {
      long before = seen;
      seen = commits.durable();
      return seen != before;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "Looking for changes failed", e);
      return false;
    }
  }
}
