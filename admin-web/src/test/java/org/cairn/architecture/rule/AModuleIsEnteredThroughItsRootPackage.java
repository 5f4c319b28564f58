package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** Subpackages are a module's own, but for those of modules that the picture calls open. */
public final class AModuleIsEnteredThroughItsRootPackage extends Rule {
  public AModuleIsEnteredThroughItsRootPackage() {
    super("Use what the other module's root package offers, or let it offer what is missing.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      code.moduleOf(known).ifPresent(module -> examine(code, module, known, findings));
    }
  }

  private static void examine(
      Codebase code, CairnModule module, JavaClass known, Findings findings) {
    for (var use : code.uses(known)) {
      var other = code.moduleOf(use.to()).filter(found -> found != module && !found.open());
      other.ifPresent(found -> findings.guards(known));
      other
          .filter(found -> !use.to().getPackageName().equals(found.packageName()))
          .ifPresent(found -> findings.breach(known, use + ", an internal of " + found.name()));
    }
  }
}
