package org.cairn.sync.pull;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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
  private ScheduledFuture<?> looking;
  private long seen = -1;

  /** A pull that waits. */
  interface Waiter {
    /** When it wants an answer, whatever happens. */
    Instant deadline();

    /**
     * The feed has moved, or the time is over.
     *
     * @return whether it was answered; else it goes on waiting
     */
    boolean wake();
  }

  @PostConstruct
  void start() {
    looking =
        executor.scheduleWithFixedDelay(
            this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  void await(Waiter waiter) {
    waiters.add(waiter);
  }

  private void look() {
    if (waiters.isEmpty()) {
      return;
    }
    try {
      long durable = commits.durable();
      boolean moved = durable != seen;
      seen = durable;
      var now = clock.instant();
      waiters.removeIf(waiter -> (moved || !now.isBefore(waiter.deadline())) && waiter.wake());
    } catch (RuntimeException e) {
      // The database may be away for a while: those who wait are answered at their deadline.
      LOG.log(Level.WARNING, "Looking for changes failed", e);
    }
  }
}
