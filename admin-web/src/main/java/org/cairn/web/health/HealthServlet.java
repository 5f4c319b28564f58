package org.cairn.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.web.boot.Readiness;
import org.cairn.web.edge.ProblemWriter;

/** For supervisors and balancers, open to all: says whether, never why or what. */
@WebServlet(
    name = "health",
    urlPatterns = {"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Problem NOT_READY =
      Problem.retryAfter(
          ProblemCode.UNAVAILABLE, "Requests cannot be served now.", Duration.ofSeconds(5));

  @Inject transient Readiness readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().endsWith("/ready") && !readiness.isReady()) {
      ProblemWriter.write(NOT_READY, request.getRequestURI(), response);
      return;
    }
    response.setContentType("application/json");
    response.getOutputStream().write("{\"status\":\"UP\"}".getBytes(StandardCharsets.US_ASCII));
  }
}
