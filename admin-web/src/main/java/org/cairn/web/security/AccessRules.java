package org.cairn.web.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.domain.access.Role;

/**
 * Puts a guard before every resource method by its {@code @RolesAllowed} or {@code @PermitAll}; the
 * method's comes before that of its class. A resource that says neither keeps the application from
 * starting, so that nothing is open by being forgotten.
 */
@Provider
public class AccessRules implements DynamicFeature {
  private static final String OURS = "org.cairn.";

  @Inject Authentication authentication;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    context.register(new Guard(authentication, rule(resource)));
  }

  private static Guard.Rule rule(ResourceInfo resource) {
    if (!resource.getResourceClass().getName().startsWith(OURS)) {
      // What the framework adds by itself, such as OPTIONS.
      return new Guard.Rule(false, EnumSet.allOf(Role.class));
    }
    return of(resource.getResourceMethod())
        .or(() -> of(resource.getResourceClass()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    resource.getResourceMethod()
                        + " does not say who may call it: add @RolesAllowed or @PermitAll"));
  }

  private static Optional<Guard.Rule> of(AnnotatedElement element) {
    var allowed = element.getAnnotation(RolesAllowed.class);
    if (allowed != null) {
      return Optional.of(new Guard.Rule(false, roles(allowed.value())));
    }
    return element.isAnnotationPresent(PermitAll.class)
        ? Optional.of(new Guard.Rule(true, Set.of()))
        : Optional.empty();
  }

  private static Set<Role> roles(String[] names) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
