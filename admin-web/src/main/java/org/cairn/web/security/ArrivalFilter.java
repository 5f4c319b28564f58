package org.cairn.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.CallerContext;
import org.cairn.access.RateLimits;
import org.cairn.domain.settings.TrustedProxies;
import org.cairn.web.edge.Trace;

/** Before anything else is done for a REST request: where it comes from, and not too many. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION - 100)
public class ArrivalFilter implements ContainerRequestFilter {
  @Context HttpServletRequest servletRequest;
  @Inject CallerContext context;
  @Inject RateLimits limits;
  @Inject TrustedProxies proxies;

  @Override
  public void filter(ContainerRequestContext request) {
    var forwardedFor = request.getHeaders().get("X-Forwarded-For");
    var address = proxies.caller(servletRequest.getRemoteAddr(), forwardedFor);
    believe(request);
    var origin = new Origin(address, Trace.current().orElse(""));
    context.arrived(origin);
    var taken = limits.takeFor(origin.address());
    RateLimitHeaders.add(request, taken);
    taken.require();
  }

  /** Addresses in answers then have the scheme by which the client came. */
  private void believe(ContainerRequestContext request) {
    var forwarded = request.getHeaders().get("X-Forwarded-Proto");
    proxies
        .scheme(servletRequest.getRemoteAddr(), forwarded)
        .ifPresent(
            scheme -> {
              var uri = request.getUriInfo();
              request.setRequestUri(
                  uri.getBaseUriBuilder().scheme(scheme).build(),
                  uri.getRequestUriBuilder().scheme(scheme).build());
            });
  }
}
