package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** A rule that keeps some libraries to some classes. */
abstract class ForbiddenPackages extends Rule {
  private final List<String> prefixes;

  /**
   * @param prefixes beginnings of full class names, each with its last dot where it is a package
   */
  ForbiddenPackages(String remedy, String... prefixes) {
    super(remedy);
    this.prefixes = List.of(prefixes);
  }

  /** Whether this is the place where the libraries belong. */
  abstract boolean isTheirPlace(Codebase code, JavaClass known);

  @Override
  protected final void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      if (!isTheirPlace(code, known)) {
        findings.guards(known);
        code.uses(known).stream()
            .filter(use -> prefixes.stream().anyMatch(use::isOf))
            .forEach(use -> findings.breach(known, use.toString()));
      }
    }
  }
}
