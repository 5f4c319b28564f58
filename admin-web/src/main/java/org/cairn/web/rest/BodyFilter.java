package org.cairn.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.cairn.domain.body.BodyLimit;
import org.cairn.domain.body.BodyStream;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Bounds and decompresses each body before anything parses it. */
@Provider
public class BodyFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit();
    if (request.getLength() > limit) {
      throw Problem.of(ProblemCode.TOO_LARGE, "The body may have " + limit + " bytes.");
    }
    if (request.hasEntity()) {
      var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
      request.setEntityStream(BodyStream.open(request.getEntityStream(), encoding, limit));
      request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
    }
  }

  private int limit() {
    var method = resource.getResourceMethod();
    var given = method == null ? null : method.getAnnotation(BodyLimit.class);
    return given == null ? BodyLimit.USUAL : given.value();
  }
}
