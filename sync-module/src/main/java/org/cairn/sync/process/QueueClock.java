package org.cairn.sync.process;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.Clockwork;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.SchemaReady;
import org.cairn.sync.queue.WakeWorkers;

/**
 * The clockwork of the queue. Looks ten times a second whether something has come on this server,
 * and each second whether something has come on others; renews leases; and looks after the queue
 * once a minute.
 *
 * <p>All threads of the queue are begun here. The container passes on to a task the invocation in
 * which it was handed over, and with it the entity managers that this has opened outside of
 * transactions; whichever of the two ends first closes them under the other. So no request may
 * begin a worker.
 */
@ApplicationScoped
class QueueClock {
  private static final Logger LOG = Logger.getLogger(QueueClock.class.getName());
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Resource ManagedExecutorService threads;
  @Inject Clockwork clockwork;
  @Inject QueueWorkers workers;
  @Inject KeepQueue keep;
  @Inject WakeWorkers wake;
  @Inject Settings settings;
  @Inject Ids ids;

  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    int count = settings.number(Setting.QUEUE_WORKERS);
    if (count > 0) {
      workers.make(count);
      wake.tell(workers::thereIsNews);
      clockwork.every(LOOK, () -> workers.next().ifPresent(this::begin));
      clockwork.every(SECOND, workers::thereIsNews);
      clockwork.every(SECOND, workers::renewLeases);
      clockwork.every(MINUTE, () -> keep.keep("timer-" + ids.next()));
    }
  }

  private void begin(UUID worker) {
    try {
      threads.execute(() -> workers.run(worker));
    } catch (RuntimeException e) {
      workers.rest(worker);
      LOG.log(Level.WARNING, "No thread for the queue: {0}", e.toString());
    }
  }

  @PreDestroy
  void stop() {
    workers.stop();
  }
}
