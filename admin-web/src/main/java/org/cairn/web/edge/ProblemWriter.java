package org.cairn.web.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Answers a problem where there is no REST: in servlets and filters. */
public final class ProblemWriter {
  private ProblemWriter() {}

  public static void write(Problem problem, String path, HttpServletResponse response)
      throws IOException {
    var answer = ProblemAnswer.of(problem, path, Trace.current().orElse(""));
    response.setStatus(problem.code().status());
    response.setContentType(ProblemAnswer.MEDIA_TYPE);
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setHeader("Retry-After", "" + seconds));
    if (problem.code() == ProblemCode.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", ProblemAnswer.CHALLENGE);
    }
    response.getOutputStream().write(WireJson.write(answer));
  }
}
