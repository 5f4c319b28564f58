package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.StoreFailure;

/**
 * The workers of this server: each takes one lane after the other until none is left. A failure
 * ends its work on a lane and no more.
 */
@ApplicationScoped
class QueueWorkers {
  private static final Logger LOG = Logger.getLogger(QueueWorkers.class.getName());
  private static final int RENEWALS = 4;

  @Inject ClaimEdge claims;
  @Inject ClaimLane lanes;
  @Inject WorkLane work;
  @Inject Ids ids;

  /** Workers that have nothing to do. */
  private final Queue<UUID> idle = new ConcurrentLinkedQueue<>();

  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean news;
  private volatile boolean stopped;
  private volatile boolean failing;
  private volatile long renewedAt = System.nanoTime();

  void make(int count) {
    for (int i = 0; i < count; i++) {
      idle.add(ids.next());
    }
  }

  /** Something may have come. */
  void thereIsNews() {
    news = true;
  }

  /** Who should begin; nobody where there is no news, or all are at work. */
  Optional<UUID> next() {
    return Optional.ofNullable(news && !stopped ? idle.poll() : null);
  }

  /** Works until nothing is left. */
  void run(UUID worker) {
    busy.add(worker);
    try {
      while (!stopped && step(worker)) {
        // Where there was one lane there may be more: somebody else should look as well.
        news = true;
      }
      report(null);
    } catch (RuntimeException e) {
      report(e);
    } finally {
      busy.remove(worker);
      rest(worker);
    }
  }

  /** It has nothing to do. */
  void rest(UUID worker) {
    idle.add(worker);
  }

  private boolean step(UUID worker) {
    news = false;
    var claim = claims.next(worker).orElse(null);
    if (claim == null) {
      return false;
    }
    if (work.work(claim)) {
      lanes.giveBack(claim);
    }
    return true;
  }

  /** Does so four times in the length of a lease; called more often. */
  void renewLeases() {
    long quarter = lanes.length().toNanos() / RENEWALS;
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

  /** Once when work begins to fail, and once when it goes on: it may be tried every second. */
  private void report(RuntimeException failure) {
    boolean before = failing;
    failing = failure != null;
    if (failing && !before) {
      LOG.log(Level.WARNING, "Work on the queue fails, and is tried again: {0}", said(failure));
    } else if (before && !failing) {
      LOG.info("Work on the queue goes on.");
    }
  }

  private static String said(RuntimeException e) {
    var failure = StoreFailure.in(e);
    return failure == null ? e.getClass().getName() : failure.getMessage();
  }

  void stop() {
    stopped = true;
  }
}
