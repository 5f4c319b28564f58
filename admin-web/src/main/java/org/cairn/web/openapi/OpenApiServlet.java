package org.cairn.web.openapi;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives out the description of the interface and the page that shows it. The files are named one by
 * one, because the container claims everything below {@code /openapi} for a description of its own.
 *
 * <p>The page may run its own script, fetch the description and try requests at this server:
 * nothing from elsewhere.
 */
@WebServlet(
    name = "openapi",
    urlPatterns = {
      "/openapi",
      "/openapi/",
      "/openapi/index.html",
      "/openapi/start.js",
      "/openapi/dark.css",
      "/openapi/openapi.json",
      "/openapi/swagger-ui.css",
      "/openapi/swagger-ui-bundle.js",
      // Something of the container's own, open to all: not here.
      "/openapi/application.wadl"
    })
public class OpenApiServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (request.getServletPath()) {
      case "/openapi" -> {
        // Relative: the server doesn't know by which scheme and name it was reached.
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "openapi/");
      }
      case "/openapi/" ->
          request.getRequestDispatcher("/openapi/index.html").forward(request, response);
      case "/openapi/application.wadl" -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      default -> {
        response.setHeader("Content-Security-Policy", POLICY);
        getServletContext().getNamedDispatcher("default").forward(request, response);
      }
    }
  }
}
