package org.cairn.web.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;

/** The caller as JAX-RS asks for it. */
record CallerSecurity(Caller caller, boolean isSecure) implements SecurityContext {
  @Override
  public Principal getUserPrincipal() {
    return () -> caller.userId().toString();
  }

  @Override
  public boolean isUserInRole(String name) {
    return Arrays.stream(Role.values()).anyMatch(r -> r.name().equals(name) && caller.has(r));
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
