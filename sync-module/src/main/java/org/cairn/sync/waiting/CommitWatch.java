package org.cairn.sync.waiting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.Clockwork;
import org.cairn.audit.CommitClock;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.store.SchemaReady;

/**
 * Has requests wait for something to happen, without a thread each. Looks a few times a second,
 * once for all of them, whether the feed has moved, on whichever server.
 */
@ApplicationScoped
public class CommitWatch {
  private static final Logger LOG = Logger.getLogger(CommitWatch.class.getName());
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final long NOTHING = -1;

  @Inject Clockwork clockwork;
  @Inject CommitClock commits;
  @Inject Clock clock;
  @Inject WakeUps pulls;
  @Inject WakeUps streams;

  private final Waiters waiters = new Waiters();

  /**
   * @throws Problem {@code RATE_LIMITED} where too many wait
   */
  public void await(Waiter waiter) {
    waiters.add(waiter);
  }

  /** Not begun by those who wait: see {@link Clockwork}. */
  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    clockwork.every(LOOK, this::look);
  }

  void look() {
    if (waiters.isEmpty()) {
      return;
    }
    long durable = durable();
    var now = clock.instant();
    waiters.all().stream()
        .filter(waiter -> waiter.isToBeWoken(durable, now))
        .forEach(waiter -> wakeUps(waiter).add(() -> wake(waiter)));
    pulls.begin();
    streams.begin();
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
