package org.cairn.sync.retention;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;
import org.cairn.domain.store.StoreFailure;

/**
 * The clockwork of retention, on every server, without a lease: each act can be repeated. Each run
 * is scheduled by the one before, because the container restores the context of a periodic task for
 * its first run only. The timer only hands the work over: it has one thread, which others need
 * several times a second.
 */
@ApplicationScoped
class EachDay {
  private static final Logger LOG = Logger.getLogger(EachDay.class.getName());
  private static final long FIRST_MINUTES = 10;
  private static final long DAY_MINUTES = 24 * 60;

  @Resource ManagedScheduledExecutorService timer;
  @Resource ManagedExecutorService workers;
  @Inject KeepRetention retention;
  @Inject Ids ids;

  private volatile ScheduledFuture<?> next;

  void start(@Observes SchemaReady event) {
    runIn(FIRST_MINUTES);
  }

  private void runIn(long minutes) {
    next = timer.schedule(this::handOver, minutes, TimeUnit.MINUTES);
  }

  private void handOver() {
    try {
      workers.execute(this::runAndGoOn);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "No thread is free to clear away what is too old; tried again soon");
      runIn(FIRST_MINUTES);
    }
  }

  private void runAndGoOn() {
    try {
      run();
    } finally {
      runIn(DAY_MINUTES);
    }
  }

  /** A failure, such as a database away for a while, must not stop the clockwork. */
  private void run() {
    try {
      retention.keep("timer-" + ids.next());
    } catch (RuntimeException e) {
      var failure = StoreFailure.in(e);
      LOG.log(
          Level.WARNING,
          "Clearing away what is too old failed; tried again tomorrow: {0}",
          failure == null ? e.getClass().getName() : failure.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (next != null) {
      next.cancel(false);
    }
  }
}
