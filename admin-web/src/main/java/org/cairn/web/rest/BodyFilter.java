package org.cairn.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.cairn.domain.body.AccountedStream;
import org.cairn.domain.body.BodyLimit;
import org.cairn.domain.body.BodyStream;
import org.cairn.domain.memory.MemoryBudget;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.web.edge.BorrowedMemory;

/** Bounds and decompresses each body before anything parses it; borrows memory for large ones. */
@Provider
public class BodyFilter implements ContainerRequestFilter {
  /** The rest of the heap is for what is made of bodies, and for all else. */
  private static final int PART_OF_HEAP = 4;

  private final MemoryBudget memory =
      new MemoryBudget(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, Duration.ZERO);

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit();
    if (request.getLength() > limit) {
      throw Problem.of(ProblemCode.TOO_LARGE, "The body may have " + limit + " bytes.");
    }
    if (request.hasEntity()) {
      var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
      var body = BodyStream.open(request.getEntityStream(), encoding, limit);
      var loan = memory.borrow(0);
      request.setProperty(BorrowedMemory.ATTRIBUTE, loan);
      request.setEntityStream(new AccountedStream(body, loan));
      request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
    } else {
      EmptyBodies.fill(request, resource.getResourceMethod());
    }
  }

  private int limit() {
    var method = resource.getResourceMethod();
    var given = method == null ? null : method.getAnnotation(BodyLimit.class);
    return given == null ? BodyLimit.USUAL : given.value();
  }
}
