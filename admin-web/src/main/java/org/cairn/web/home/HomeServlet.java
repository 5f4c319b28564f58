package org.cairn.web.home;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What somebody finds who opens the server's address in a browser: where to go from there. */
@WebServlet(
    name = "home",
    urlPatterns = {"", "/index.html", "/home.css"})
public class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (request.getServletPath().isEmpty()) {
      request.getRequestDispatcher("/index.html").forward(request, response);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setCharacterEncoding("UTF-8");
    getServletContext().getNamedDispatcher("default").forward(request, response);
  }
}
