package org.cairn.sync.process;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.SchemaReady;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.queue.WakeWorkers;

/**
 * The threads of this server that work on the queue. One begins when something has come, and when a
 * second has gone by: other servers put operations into the queue, too. Each ends when nothing is
 * left to do. A failure ends its work on a lane and no more.
 */
@ApplicationScoped
class QueueWorkers {
  private static final Logger LOG = Logger.getLogger(QueueWorkers.class.getName());
  private static final long LOOK_MILLIS = 1_000;
  private static final long KEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

  @Resource ManagedScheduledExecutorService timer;
  @Resource ManagedExecutorService threads;
  @Inject ClaimEdge claims;
  @Inject ClaimLane lanes;
  @Inject WorkLane work;
  @Inject KeepQueue keep;
  @Inject WakeWorkers wake;
  @Inject Settings settings;
  @Inject Ids ids;

  /** Workers that have nothing to do. */
  private final Queue<UUID> idle = new ConcurrentLinkedQueue<>();

  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean news;
  private volatile boolean stopped;
  private volatile ScheduledFuture<?> next;
  private volatile long renewedAt = System.nanoTime();
  private final AtomicLong keptAt = new AtomicLong(System.nanoTime());

  void start(@Observes SchemaReady event) {
    int count = settings.number(Setting.QUEUE_WORKERS);
    for (int i = 0; i < count; i++) {
      idle.add(ids.next());
    }
    if (count > 0) {
      wake.tell(this::begin);
      lookLater();
    }
  }

  private void lookLater() {
    if (!stopped) {
      next = timer.schedule(this::look, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** The timer has one thread, which others need: it hands everything over. */
  private void look() {
    try {
      threads.execute(this::goOn);
      if (isTimeToKeep()) {
        threads.execute(this::keep);
      }
      begin();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "No thread for the queue: {0}", e.toString());
    } finally {
      lookLater();
    }
  }

  /** Leases are renewed four times in their length. */
  private void goOn() {
    long quarter = lanes.length().toNanos() / 4;
    if (busy.isEmpty() || System.nanoTime() - renewedAt < quarter) {
      return;
    }
    renewedAt = System.nanoTime();
    try {
      busy.forEach(lanes::goOn);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Leases could not be renewed: {0}", said(e));
    }
  }

  private boolean isTimeToKeep() {
    long last = keptAt.get();
    long now = System.nanoTime();
    return now - last >= KEEP_NANOS && keptAt.compareAndSet(last, now);
  }

  private void keep() {
    try {
      keep.keep("timer-" + ids.next());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Looking after the queue failed; tried again soon: {0}", said(e));
    }
  }

  /** Begins one more worker, if one is idle. */
  void begin() {
    news = true;
    var worker = stopped ? null : idle.poll();
    if (worker == null) {
      return;
    }
    try {
      threads.execute(() -> run(worker));
    } catch (RuntimeException e) {
      idle.add(worker);
      LOG.log(Level.WARNING, "No thread for a worker of the queue: {0}", e.toString());
    }
  }

  private void run(UUID worker) {
    busy.add(worker);
    try {
      while (!stopped && step(worker)) {
        // What came meanwhile may be for others as well.
        begin();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Work on the queue failed, and goes on soon: {0}", said(e));
    } finally {
      busy.remove(worker);
      idle.add(worker);
    }
  }

  private boolean step(UUID worker) {
    boolean fresh = news;
    news = false;
    var claim = claims.next(worker).orElse(null);
    if (claim == null) {
      return fresh && news;
    }
    if (work.work(claim)) {
      lanes.giveBack(claim);
    }
    return true;
  }

  private static String said(RuntimeException e) {
    var failure = StoreFailure.in(e);
    return failure == null ? e.getClass().getName() : failure.getMessage();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
