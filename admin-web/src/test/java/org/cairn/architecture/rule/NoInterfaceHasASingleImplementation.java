package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/**
 * An interface is a port to another module, a choice, a function, or a closed set of cases; never
 * the twin of a class. Lambdas are no classes: a function that only they implement has none.
 */
public final class NoInterfaceHasASingleImplementation extends Rule {
  public NoInterfaceHasASingleImplementation() {
    super("Delete the interface and use the class itself.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      if (known.isInterface() && !known.isAnnotation() && !known.isSealed()) {
        findings.guards(known);
        examine(code, known, findings);
      }
    }
  }

  private static void examine(Codebase code, JavaClass known, Findings findings) {
    var classes = known.getAllSubclasses().stream().filter(type -> !type.isInterface()).toList();
    if (classes.size() == 1 && code.moduleOf(classes.get(0)).equals(code.moduleOf(known))) {
      findings.breach(known.getName(), "is implemented by " + classes.get(0).getName() + " alone");
    }
  }
}
