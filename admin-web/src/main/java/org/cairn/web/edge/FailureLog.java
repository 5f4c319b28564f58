package org.cairn.web.edge;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs a failure by types and places only: messages of databases and parsers repeat values, which
 * may be personal.
 */
public final class FailureLog {
  private static final Logger LOG = Logger.getLogger("org.cairn.failure");
  private static final int FRAMES = 12;

  private FailureLog() {}

  public static void write(Throwable thrown) {
    var text = new StringBuilder("A request failed");
    for (var t = thrown; t != null; t = t.getCause()) {
      text.append("\n  ").append(t.getClass().getName());
      if (t instanceof java.sql.SQLException sql) {
        text.append(" ").append(sql.getErrorCode()).append(" ").append(sql.getSQLState());
      }
      var frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        text.append("\n    at ").append(frames[i]);
      }
    }
    LOG.log(Level.SEVERE, text::toString);
  }
}
