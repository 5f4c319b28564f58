package org.cairn.web.edge;

import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/** Puts the trace of the request in front of every log line that is written while it is served. */
public final class TraceInLogs implements Filter {
  private final Optional<Filter> before;

  private TraceInLogs(Filter before) {
    this.before = Optional.ofNullable(before);
  }

  /** For all handlers of the server, which serves nothing but this application. */
  public static void install() {
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      handler.setFilter(new TraceInLogs(handler.getFilter()));
    }
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    if (before.isPresent() && !before.get().isLoggable(line)) {
      return false;
    }
    Trace.current().ifPresent(trace -> mark(line, "[" + trace + "] "));
    return true;
  }

  /** A line goes through several handlers, but is marked once. */
  private static void mark(LogRecord line, String mark) {
    if (line.getMessage() == null || !line.getMessage().startsWith(mark)) {
      line.setMessage(mark + line.getMessage());
    }
  }
}
