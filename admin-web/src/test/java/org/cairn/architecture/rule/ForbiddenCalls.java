package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.AccessTarget;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** A rule that forbids some methods, constructors or fields, called or referred to. */
abstract class ForbiddenCalls extends Rule {
  ForbiddenCalls(String remedy) {
    super(remedy);
  }

  abstract boolean isForbidden(AccessTarget target);

  @Override
  protected final void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      findings.guards(known);
      for (var access : known.getAccessesFromSelf()) {
        if (isForbidden(access.getTarget())) {
          findings.breach(
              known,
              "uses "
                  + access.getTarget().getFullName()
                  + " "
                  + access.getSourceCodeLocation().toString());
        }
      }
    }
  }
}
