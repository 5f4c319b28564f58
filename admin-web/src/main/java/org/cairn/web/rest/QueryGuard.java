package org.cairn.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Refuses query parameters that would be ignored: misspelt ones, and all but the first of one that
 * is repeated. A caller who is not served as asked should know it.
 */
@Priority(Priorities.HEADER_DECORATOR)
final class QueryGuard implements ContainerRequestFilter {
  private final Set<String> known;

  QueryGuard(Set<String> known) {
    this.known = known;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var wrong = wrong(request.getUriInfo().getQueryParameters());
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
  }

  List<Violation> wrong(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .filter(given -> !known.contains(given.getKey()) || given.getValue().size() > 1)
        .map(given -> new Violation(given.getKey(), message(given.getKey())))
        .sorted(Comparator.comparing(Violation::pointer))
        .toList();
  }

  private String message(String name) {
    if (known.contains(name)) {
      return "May be given once.";
    }
    return known.isEmpty()
        ? "This address takes no query parameters."
        : "Not a query parameter of this address, which takes " + String.join(", ", known) + ".";
  }
}
