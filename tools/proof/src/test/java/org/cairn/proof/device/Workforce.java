package org.cairn.proof.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;

/** Writers at work, each on a thread of its own, that can be made to pause. */
public final class Workforce implements AutoCloseable {
  private static final long AFTER_FAILURE_MILLIS = 20;

  private final List<Writer> writers;
  private final Violations violations;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong acknowledged = new AtomicLong();

  /** Held for reading while a batch is on its way; fair, so that a pause comes soon. */
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

  private volatile boolean over;
  private volatile RuntimeException failure;

  /**
   * @param violations what writers note; waiting is over where there is one
   */
  public Workforce(List<Writer> writers, Violations violations) {
    this.writers = List.copyOf(writers);
    this.violations = violations;
    for (var writer : writers) {
      var thread = new Thread(() -> work(writer), "writer");
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  private void work(Writer writer) {
    try {
      repeat(writer);
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void repeat(Writer writer) {
    while (!over) {
      if (attempt(writer)) {
        acknowledged.incrementAndGet();
      } else {
        Wait.millis(AFTER_FAILURE_MILLIS);
      }
    }
  }

  private boolean attempt(Writer writer) {
    gate.readLock().lock();
    try {
      return writer.attempt();
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Batches so far. */
  public long acknowledged() {
    return acknowledged.get();
  }

  /** Returns when so many batches more have been acknowledged. */
  public void awaitAcknowledged(int more) {
    long goal = acknowledged.get() + more;
    Wait.until(
        "batches are acknowledged",
        () -> {
          violations.failIfAny();
          return acknowledged.get() >= goal;
        });
  }

  /** Lets no request go out; returns when none is under way. Ended by {@link #resume}. */
  public void pause() {
    gate.writeLock().lock();
  }

  public void resume() {
    gate.writeLock().unlock();
  }

  /** Sends what is still open until all of it is acknowledged, then stops. */
  public void finish() {
    close();
    if (failure != null) {
      throw failure;
    }
    for (var writer : writers) {
      Wait.until("the last batch is acknowledged", writer::finish);
    }
  }

  /** Only while nobody works. */
  public void compare(Map<UUID, Held> server) {
    writers.forEach(writer -> writer.compare(server));
  }

  @Override
  public void close() {
    over = true;
    for (var thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(90));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
