package org.cairn.web.edge;

import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id by which one request is found in logs, problem answers and the audit trail. */
public final class Trace {
  private static final String ATTRIBUTE = "org.cairn.trace";
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Trace() {}

  /** The trace of the request that this thread works on. */
  public static Optional<String> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The trace of a request, whichever thread works on it; empty where it has none. */
  public static String of(ServletRequest request) {
    return Objects.requireNonNullElse((String) request.getAttribute(ATTRIBUTE), "");
  }

  /** Does something for a request, perhaps on a thread that has had no part in it so far. */
  public static void during(String trace, Runnable work) {
    var before = CURRENT.get();
    CURRENT.set(trace);
    try {
      work.run();
    } finally {
      CURRENT.set(before);
    }
  }

  /** The trace of a request; made where it has none yet. */
  static String of(ServletRequest request, String traceparent) {
    var known = (String) request.getAttribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    var trace = fromHeader(traceparent).orElseGet(Trace::random);
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  static void enter(String trace) {
    CURRENT.set(trace);
  }

  static void leave() {
    CURRENT.remove();
  }

  /** The caller's own id, by W3C Trace Context. */
  private static Optional<String> fromHeader(String traceparent) {
    if (traceparent == null || traceparent.length() > 200) {
      return Optional.empty();
    }
    var match = TRACEPARENT.matcher(traceparent);
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String random() {
    var random = ThreadLocalRandom.current();
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }
}
