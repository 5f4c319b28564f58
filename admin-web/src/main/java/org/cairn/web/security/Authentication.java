package org.cairn.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.cairn.access.AuthenticateCaller;
import org.cairn.access.AuthenticateCaller.Authenticated;
import org.cairn.access.CallerContext;
import org.cairn.access.RateLimits;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Establishes the caller of a REST request by the bearer token, and takes the request from the
 * quotas of user and device.
 */
@ApplicationScoped
class Authentication {
  private static final String SCHEME = "bearer ";

  @Inject CallerContext context;
  @Inject AuthenticateCaller authenticateCaller;
  @Inject RateLimits limits;

  /**
   * @throws Problem {@code UNAUTHENTICATED}, {@code USER_INACTIVE}, {@code DEVICE_REVOKED}, {@code
   *     RATE_LIMITED}
   */
  Authenticated of(ContainerRequestContext request) {
    var token =
        bearer(request)
            .orElseThrow(
                () ->
                    Problem.of(
                        ProblemCode.UNAUTHENTICATED,
                        "Send an access token in the header Authorization: Bearer TOKEN."));
    var authenticated = authenticateCaller.authenticate(token, context.origin());
    context.established(authenticated.caller());
    request.setSecurityContext(new CallerSecurity(authenticated.caller(), secure(request)));
    var taken = limits.takeFor(authenticated.caller());
    RateLimitHeaders.add(request, taken);
    taken.require();
    return authenticated;
  }

  /** Where a caller is welcome but not needed: a token that is no good is as none. */
  void tryTo(ContainerRequestContext request) {
    if (bearer(request).isPresent()) {
      try {
        of(request);
      } catch (Problem e) {
        if (e.code() == ProblemCode.RATE_LIMITED) {
          throw e;
        }
      }
    }
  }

  private static boolean secure(ContainerRequestContext request) {
    SecurityContext before = request.getSecurityContext();
    return before != null && before.isSecure();
  }

  private static Optional<String> bearer(ContainerRequestContext request) {
    var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
