package org.cairn.architecture.rule;

import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** No package beside those of the picture; a misspelt one would be free of all rules. */
public final class EachClassBelongsToAModule extends Rule {
  public EachClassBelongsToAModule() {
    super("Move it into a package of a module that docs/architecture/modules.puml shows.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      findings.guards(known);
      if (code.moduleOf(known).isEmpty()) {
        findings.breach(known, "lies in the package of no module");
      }
    }
  }
}
