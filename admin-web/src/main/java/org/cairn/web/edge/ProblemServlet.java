package org.cairn.web.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The error page: what the container refuses or fails is answered like everything else. */
@WebServlet(name = "problem", urlPatterns = "/problem", asyncSupported = true)
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (thrown != null) {
      FailureLog.write(thrown);
    }
    // Asked for directly, there is nothing here.
    var problem =
        thrown != null
            ? Problems.of(thrown)
            : Problems.ofStatus(status instanceof Integer code ? code : 404);
    ProblemWriter.write(
        problem, path instanceof String text ? text : request.getRequestURI(), response);
  }
}
