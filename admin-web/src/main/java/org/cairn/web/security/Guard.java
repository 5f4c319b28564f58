package org.cairn.web.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Set;
import org.cairn.domain.access.Role;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Stands before one resource method: who is calling, and may they call this? */
@Priority(Priorities.AUTHENTICATION)
final class Guard implements ContainerRequestFilter {
  private static final String PASSWORD = "auth/password";

  private final Authentication authentication;
  private final Rule rule;

  /**
   * @param open whether everybody may call, known or not
   * @param allowed else the roles of which the caller must have one
   */
  record Rule(boolean open, Set<Role> allowed) {}

  Guard(Authentication authentication, Rule rule) {
    this.authentication = authentication;
    this.rule = rule;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (rule.open()) {
      authentication.tryTo(request);
      return;
    }
    var authenticated = authentication.of(request);
    var caller = authenticated.caller();
    if (rule.allowed().stream().noneMatch(caller::has)) {
      throw Problem.of(ProblemCode.FORBIDDEN, "The caller's roles do not allow this.");
    }
    if (authenticated.mustChangePassword() && !PASSWORD.equals(request.getUriInfo().getPath())) {
      throw Problem.of(
          ProblemCode.PASSWORD_CHANGE_REQUIRED,
          "POST oldPassword and newPassword to /api/v1/auth/password first.");
    }
  }
}
