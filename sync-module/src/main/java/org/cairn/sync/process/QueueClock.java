package org.cairn.sync.process;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.SchemaReady;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.queue.WakeWorkers;

/**
 * The clockwork of the queue. Looks ten times a second whether something has come on this server,
 * and each second whether something has come on others; renews leases; and looks after the queue
 * once a minute. It only hands over: the timer has one thread, which others need.
 *
 * <p>All threads of the queue are begun here, and the first run is scheduled before anything has
 * used an entity manager. The container passes on to a task the invocation in which it was handed
 * over, and with it the entity managers that this has opened outside of transactions; whichever of
 * the two ends first closes them under the other. So no request may begin a worker.
 */
@ApplicationScoped
class QueueClock {
  private static final Logger LOG = Logger.getLogger(QueueClock.class.getName());

  /** Before all others who are told that the tables are there. */
  private static final int FIRST_OF_ALL = 1;

  private static final long LOOK_MILLIS = 100;
  private static final int LOOKS_A_SECOND = 10;
  private static final int LOOKS_A_MINUTE = 600;

  @Resource ManagedScheduledExecutorService timer;
  @Resource ManagedExecutorService threads;
  @Inject QueueWorkers workers;
  @Inject KeepQueue keep;
  @Inject WakeWorkers wake;
  @Inject Settings settings;
  @Inject Ids ids;

  private int looks;
  private volatile boolean stopped;
  private volatile ScheduledFuture<?> next;

  void start(@Observes @Priority(FIRST_OF_ALL) SchemaReady event) {
    int count = settings.number(Setting.QUEUE_WORKERS);
    if (count > 0) {
      workers.make(count);
      wake.tell(workers::thereIsNews);
      lookLater();
    }
  }

  private void lookLater() {
    if (!stopped) {
      next = timer.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      looks++;
      if (looks % LOOKS_A_SECOND == 0) {
        workers.thereIsNews();
        threads.execute(workers::renewLeases);
      }
      if (looks % LOOKS_A_MINUTE == 0) {
        threads.execute(this::keep);
      }
      workers.next().ifPresent(this::begin);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "No thread for the queue: {0}", e.toString());
    } finally {
      lookLater();
    }
  }

  private void begin(UUID worker) {
    try {
      threads.execute(() -> workers.run(worker));
    } catch (RuntimeException e) {
      workers.rest(worker);
      throw e;
    }
  }

  private void keep() {
    try {
      keep.keep("timer-" + ids.next());
    } catch (RuntimeException e) {
      var failure = StoreFailure.in(e);
      LOG.log(
          Level.WARNING,
          "Looking after the queue failed; tried again in a minute: {0}",
          failure == null ? e.getClass().getName() : failure.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    workers.stop();
    if (next != null) {
      next.cancel(false);
    }
  }
}
