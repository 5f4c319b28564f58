package org.cairn.web.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every request and every answer has, whoever serves it: a trace and the safe headers. */
@WebFilter(
    filterName = "edge",
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR})
public class EdgeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var trace = Trace.of(request, request.getHeader("traceparent"));
    Trace.enter(trace);
    try {
      response.setHeader("X-Trace-Id", trace);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("X-Frame-Options", "DENY");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
      if (isData(request.getRequestURI())) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      }
      chain.doFilter(request, response);
    } finally {
      BorrowedMemory.giveBack(request);
      Trace.leave();
    }
  }

  /** Never shown by a browser as a page. */
  private static boolean isData(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/health/")
        || path.startsWith("/.well-known/");
  }
}
