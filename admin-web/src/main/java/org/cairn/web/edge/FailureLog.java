package org.cairn.web.edge;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;

/**
 * Logs failures by types and places only: messages of databases and parsers repeat values, which
 * may be personal.
 */
public final class FailureLog {
  private static final Logger LOG = Logger.getLogger("org.cairn.failure");
  private static final int FRAMES = 12;
  private static final long QUIET_NANOS = 10_000_000_000L;

  private static final AtomicLong LAST_UNAVAILABLE =
      new AtomicLong(System.nanoTime() - QUIET_NANOS);

  private FailureLog() {}

  /** A failure that is the server's own fault. */
  public static void write(Throwable thrown) {
    LOG.log(Level.SEVERE, () -> describe(thrown));
  }

  /** Something the server needs is away; told once in a while, since every request meets it. */
  public static void unavailable(Throwable thrown) {
    long now = System.nanoTime();
    long last = LAST_UNAVAILABLE.get();
    if (now - last > QUIET_NANOS && LAST_UNAVAILABLE.compareAndSet(last, now)) {
      LOG.log(Level.WARNING, () -> "Something is away, and work is turned away: " + types(thrown));
    }
  }

  /**
   * Does a part of a clockwork, which no failure must stop. That the database is away is told once
   * in a while, however often the clock ticks.
   */
  public static void survive(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      if (Problems.of(e).code() == ProblemCode.UNAVAILABLE) {
        unavailable(e);
      } else {
        write(e);
      }
    }
  }

  private static String describe(Throwable thrown) {
    var text = new StringBuilder("A request failed");
    for (var t = thrown; t != null; t = t.getCause()) {
      text.append("\n  ").append(name(t));
      var frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n    at ").append(frames[i]);
      }
    }
    return text.toString();
  }

  private static String types(Throwable thrown) {
    var text = new StringBuilder();
    for (var t = thrown; t != null; t = t.getCause()) {
      text.append(text.length() == 0 ? "" : ", because of ").append(name(t));
    }
    return text.toString();
  }

  /** Messages may hold values; those of our own store failures hold numbers only. */
  private static String name(Throwable t) {
    return t instanceof StoreFailure
        ? t.getClass().getName() + ": " + t.getMessage()
        : t.getClass().getName();
  }
}
