package org.cairn.sync.waiting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;

/**
 * Does work for requests of one kind that wait on a few threads, so that a slow one holds up no
 * other, and all of them together leave connections to the database to those who did not wait.
 */
@Dependent
class WakeUps {
  static final int AT_ONCE = 8;
  private static final Logger LOG = Logger.getLogger(WakeUps.class.getName());

  @Resource ManagedExecutorService executor;

  private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
  private final Semaphore threads = new Semaphore(AT_ONCE);

  /** Never fails: what no thread is there for now is begun with a later call. */
  void add(Runnable work) {
    due.add(work);
    begin();
  }

  /** Takes one more thread while there is something to do. */
  void begin() {
    if (due.isEmpty() || !threads.tryAcquire()) {
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RuntimeException e) {
      threads.release();
      LOG.warning(() -> "No thread for a request that waits: " + e);
    }
  }

  private void work() {
    try {
      for (var next = due.poll(); next != null; next = due.poll()) {
        next.run();
      }
    } finally {
      threads.release();
      // What came between the last poll and the release found no thread free.
      begin();
    }
  }
}
