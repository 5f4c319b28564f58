package org.cairn.sync.retention;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;
import org.cairn.domain.store.StoreFailure;

/** The clockwork of retention, on every server, without a lease: each act can be repeated. */
@ApplicationScoped
class EachDay {
  private static final Logger LOG = Logger.getLogger(EachDay.class.getName());
  private static final long FIRST_MINUTES = 10;
  private static final long DAY_MINUTES = 24 * 60;

  @Resource ManagedScheduledExecutorService timer;
  @Inject KeepRetention retention;
  @Inject Ids ids;

  private ScheduledFuture<?> running;

  void start(@Observes SchemaReady event) {
    running = timer.scheduleAtFixedRate(this::run, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
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
    if (running != null) {
      running.cancel(false);
    }
  }
}
