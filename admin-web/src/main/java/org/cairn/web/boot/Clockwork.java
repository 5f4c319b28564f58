package org.cairn.web.boot;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Repeats work. Not by timers of enterprise beans, in which transactions are none: see {@link
 * WhenDeployed}. To be told what to repeat before anything has used an entity manager, which the
 * threads would share with the start. Each run is scheduled by the one before, because the
 * container restores the context of a periodic task for its first run only.
 */
@ApplicationScoped
public class Clockwork {
  /** Of those who are told that the tables are there. */
  public static final int FIRST_OF_ALL = 1;

  private static final Logger LOG = Logger.getLogger(Clockwork.class.getName());

  @Resource ManagedScheduledExecutorService timer;
  @Resource ManagedExecutorService threads;

  private volatile boolean stopped;

  /** Begins after the first pause. The next run does not wait for the one before to end. */
  public void every(Duration pause, Runnable work) {
    if (!stopped) {
      timer.schedule(() -> handOver(pause, work), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** The timer has one thread, which others need. */
  private void handOver(Duration pause, Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, "No thread is free for what is done regularly: {0}", e.toString());
    } finally {
      every(pause, work);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
