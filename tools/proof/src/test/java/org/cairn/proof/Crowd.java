package org.cairn.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at work at the same time, until told to stop; what one of them throws is not lost. */
public final class Crowd implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> working = new ArrayList<>();
  private volatile boolean over;

  /** Repeats an act until {@link #finish}. */
  public void repeat(Runnable act) {
    working.add(
        threads.submit(
            () -> {
              while (!over) {
                act.run();
              }
            }));
  }

  /** Returns when everybody has done their last act. */
  public void finish() throws Exception {
    over = true;
    for (var one : working) {
      one.get();
    }
  }

  @Override
  public void close() {
    over = true;
    threads.shutdownNow();
  }
}
