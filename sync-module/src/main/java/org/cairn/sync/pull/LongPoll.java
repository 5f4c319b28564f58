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
  private static final long NOTHING = -1;

  @Inject CommitClock commits;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService executor;

  private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean looking = new AtomicBoolean();

  /** A pull that waits. */
  static final class Waiter {
    private final Instant deadline;
    private final BooleanSupplier wake;

    /** Its own, not that of all who wait: the feed may move before it has begun to wait. */
    private long read;

    /**
     * @param deadline when it wants an answer, whatever happens
     * @param read up to where it has read the feed, and found nothing
     * @param wake asked when the feed has moved or the time is over; says whether it was answered
     */
    Waiter(Instant deadline, long read, BooleanSupplier wake) {
      this.deadline = deadline;
      this.read = read;
      this.wake = wake;
    }

    private boolean isAnswered(long durable, Instant now) {
      if (durable <= read && now.isBefore(deadline)) {
        return false;
      }
      // Before the pull reads once more: what comes meanwhile is for the next look.
      read = Math.max(read, durable);
      return wake.getAsBoolean();
    }
  }

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
      long durable = durable();
      var now = clock.instant();
      waiters.removeIf(waiter -> waiter.isAnswered(durable, now));
    } finally {
      looking.set(false);
      lookAgain();
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
