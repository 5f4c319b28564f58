package org.cairn.bench.stage;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be ended when the run is over or interrupted: last begun, first ended, each once. */
public final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  public synchronized <T extends AutoCloseable> T later(T closeable) {
    open.push(closeable);
    return closeable;
  }

  /** Ends one before its time. */
  public synchronized void now(AutoCloseable closeable) {
    if (open.remove(closeable)) {
      close(closeable);
    }
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // The others have to be ended all the same.
      System.err.println("Not ended cleanly: " + e);
    }
  }
}
