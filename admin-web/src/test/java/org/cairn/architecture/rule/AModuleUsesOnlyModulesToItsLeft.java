package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** The arrows of the picture, followed to their ends, are all dependencies there are. */
public final class AModuleUsesOnlyModulesToItsLeft extends Rule {
  public AModuleUsesOnlyModulesToItsLeft() {
    super(
        "Declare an interface in the module on the left and implement it on the right, or move the"
            + " class; docs/architecture/modules.puml shows who may use whom.");
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
      var other = code.moduleOf(use.to()).filter(found -> found != module);
      other.ifPresent(found -> findings.guards(known));
      other
          .filter(found -> !module.left().contains(found.name()))
          .ifPresent(
              found ->
                  findings.breach(
                      known, use + ", but no arrow leads from " + module.name() + " there"));
    }
  }
}
