package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** Whoever looks for an endpoint finds it by name. */
public final class ResourcesAndOnlyResourcesHaveAPath extends Rule {
  private static final String PATH = "jakarta.ws.rs.Path";

  public ResourcesAndOnlyResourcesHaveAPath() {
    super("Call endpoints XResource and put @Path on the class; call nothing else so.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      var isNamed = known.getSimpleName().endsWith("Resource");
      if (isNamed || hasPath(known)) {
        findings.guards(known);
      }
      if (isNamed && !known.isAnnotatedWith(PATH)) {
        findings.breach(known, "is called a resource, but has no @Path on the class");
      }
      if (!isNamed && hasPath(known)) {
        findings.breach(known, "has a @Path, but is not called a resource");
      }
    }
  }

  private static boolean hasPath(JavaClass known) {
    return known.isAnnotatedWith(PATH)
        || known.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PATH));
  }
}
