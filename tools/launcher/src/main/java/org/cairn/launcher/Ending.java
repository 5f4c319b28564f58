package org.cairn.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be ended in the opposite order, once, by whoever comes first. */
final class Ending {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private volatile boolean over;

  /** What is to be ended before all that was started earlier. */
  synchronized void first(AutoCloseable process) {
    if (over) {
      close(process);
    } else {
      started.push(process);
    }
  }

  /** Never waits for what is just being ended. */
  boolean isOver() {
    return over;
  }

  void atOnce() {
    over = true;
    endAll();
  }

  private synchronized void endAll() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable process) {
    try {
      process.close();
    } catch (Exception e) {
      System.err.println(e.getMessage());
    }
  }
}
