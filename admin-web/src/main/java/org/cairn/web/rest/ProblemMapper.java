package org.cairn.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.web.edge.FailureLog;
import org.cairn.web.edge.ProblemAnswer;
import org.cairn.web.edge.Problems;
import org.cairn.web.edge.Trace;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** The one place where failures of REST requests become answers. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  @Context HttpServletRequest request;
  @Context ExtendedUriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException web && isMeant(web.getResponse())) {
      return web.getResponse();
    }
    var problem = problem(thrown);
    // A pull that waited is answered by a thread that has no trace of its own.
    var trace = Trace.of(request);
    Trace.during(trace, () -> log(problem, thrown));
    var answer = ProblemAnswer.of(problem, request.getRequestURI(), trace);
    var response =
        Response.status(problem.code().status())
            .type(ProblemAnswer.MEDIA_TYPE)
            .entity(WireJson.write(answer));
    headers(problem, thrown, response);
    return response.build();
  }

  private Problem problem(Throwable thrown) {
    return thrown instanceof NotSupportedException
        ? Problem.of(
            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
            "Send the body with Content-Type: "
                + ContentTypes.expected(uri, request.getMethod())
                + ".")
        : Problems.of(thrown);
  }

  private static void log(Problem problem, Throwable thrown) {
    if (problem.code() == ProblemCode.INTERNAL) {
      FailureLog.write(thrown);
    } else if (problem.code() == ProblemCode.UNAVAILABLE && problem != thrown) {
      FailureLog.unavailable(thrown);
    }
  }

  /** An answer that was made on purpose, such as a redirection or an OAuth error. */
  private static boolean isMeant(Response response) {
    return response.getStatus() < 400 || response.hasEntity();
  }

  private static void headers(Problem problem, Throwable thrown, Response.ResponseBuilder answer) {
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    if (problem.code() == ProblemCode.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, ProblemAnswer.CHALLENGE);
    }
    if (thrown instanceof WebApplicationException web
        && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
      answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }
  }
}
