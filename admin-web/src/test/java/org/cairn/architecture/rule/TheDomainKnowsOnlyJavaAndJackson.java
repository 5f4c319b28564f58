package org.cairn.architecture.rule;

import java.util.List;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** Pure model and rules: no container is needed to run or test them. */
public final class TheDomainKnowsOnlyJavaAndJackson extends Rule {
  public TheDomainKnowsOnlyJavaAndJackson() {
    super("Keep the decision in the domain and move what needs the platform into a module.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    var known = List.of("java.", "com.fasterxml.jackson.", code.root() + ".domain.");
    for (var subject : code.classes()) {
      if (code.isIn("domain", subject)) {
        findings.guards(subject);
        code.uses(subject).stream()
            .filter(use -> known.stream().noneMatch(use::isOf))
            .forEach(use -> findings.breach(subject, use.toString()));
      }
    }
  }
}
