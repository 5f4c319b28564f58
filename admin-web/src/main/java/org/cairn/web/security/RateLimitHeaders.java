package org.cairn.web.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.cairn.access.RateLimits.Taken;

/** Tells each caller what is left (draft-ietf-httpapi-ratelimit-headers-10). */
@Provider
public class RateLimitHeaders implements ContainerResponseFilter {
  private static final String TAKEN = "org.cairn.rate-limits";

  static void add(ContainerRequestContext request, Taken taken) {
    var before = (Taken) request.getProperty(TAKEN);
    request.setProperty(TAKEN, before == null ? taken : before.and(taken));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(TAKEN) instanceof Taken taken) {
      taken.policies().ifPresent(all -> response.getHeaders().putSingle("RateLimit-Policy", all));
      taken.limit().ifPresent(next -> response.getHeaders().putSingle("RateLimit", next));
    }
  }
}
