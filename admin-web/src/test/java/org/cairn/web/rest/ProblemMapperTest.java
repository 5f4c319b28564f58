package org.cairn.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.web.edge.Trace;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final ProblemMapper mapper = new ProblemMapper();

  ProblemMapperTest() {
    mapper.request = request();
  }

  /** A request that came in with a trace, on another thread than this one. */
  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ProblemMapperTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> "org.cairn.trace".equals(arguments[0]) ? TRACE : null;
                  case "getRequestURI" -> "/api/v1/sync/pull";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void a_problem_carries_the_trace_of_its_request_whichever_thread_answers() {
    var problem = Problem.of(ProblemCode.UNAUTHENTICATED, "The session has ended meanwhile.");

    var answer = StrictJson.parse((byte[]) mapper.toResponse(problem).getEntity());

    assertThat(answer.get("traceId").textValue()).isEqualTo(TRACE);
  }

  @Test
  void the_log_has_the_same_trace_and_the_thread_none_afterwards() {
    var traces = new ArrayList<Optional<String>>();
    var log = Logger.getLogger("org.cairn.failure");
    var handler = handler(traces);
    log.addHandler(handler);
    try {
      mapper.toResponse(new IllegalStateException());
    } finally {
      log.removeHandler(handler);
    }

    assertThat(traces).containsExactly(Optional.of(TRACE));
    assertThat(Trace.current()).isEmpty();
  }

  private static Handler handler(List<Optional<String>> traces) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        traces.add(Trace.current());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
