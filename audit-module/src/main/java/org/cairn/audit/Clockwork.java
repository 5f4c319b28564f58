package org.cairn.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.store.StoreFailure;

/**
 * Repeats work, for all modules, on every server. Not by timers of enterprise beans, in which
 * transactions are none. To be told what to repeat {@linkplain #FIRST_OF_ALL before} anything has
 * used an entity manager, which the threads would share with the start; for the same reason no
 * request begins a thread. Each run is scheduled by the one before, because the container restores
 * the context of a periodic task for its first run only.
 */
@ApplicationScoped
public class Clockwork {
  /** Of those who are told that the tables are there. */
  public static final int FIRST_OF_ALL = 1;

  private static final Duration SOON = Duration.ofMinutes(10);
  private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

  @Resource ManagedScheduledExecutorService timer;
  @Resource ManagedExecutorService threads;

  private volatile boolean stopped;

  /** Begins after the first pause. */
  public void every(Duration pause, Runnable work) {
    every(pause, pause, work);
  }

  /**
   * A run that takes longer than the pause is not joined by another. One that fails is logged, and
   * followed by the next.
   *
   * @param first until the first run
   * @param pause between the beginnings of two
   */
  public void every(Duration first, Duration pause, Runnable work) {
    var isBusy = new AtomicBoolean();
    new Repetition(pause, () -> unlessBusy(isBusy, work)).in(first);
  }

  private static void unlessBusy(AtomicBoolean isBusy, Runnable work) {
    if (isBusy.compareAndSet(false, true)) {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.log(
            Level.WARNING, "What is done regularly failed, and will be tried again: {0}", said(e));
      } finally {
        isBusy.set(false);
      }
    }
  }

  /** Messages may hold values; those of our own store failures hold numbers only. */
  private static String said(RuntimeException e) {
    var failure = StoreFailure.in(e);
    return failure == null ? e.getClass().getName() : failure.getMessage();
  }

  /** The timer only hands over: it has one thread, which others need. */
  private final class Repetition implements Runnable {
    private final Duration pause;
    private final Runnable work;

    private Repetition(Duration pause, Runnable work) {
      this.pause = pause;
      this.work = work;
    }

    private void in(Duration time) {
      if (!stopped) {
        timer.schedule(this, time.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    @Override
    public void run() {
      var next = pause;
      try {
        threads.execute(work);
      } catch (RejectedExecutionException e) {
        LOG.log(Level.WARNING, "No thread is free for what is done regularly: {0}", e.toString());
        next = pause.compareTo(SOON) < 0 ? pause : SOON;
      } finally {
        in(next);
      }
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
