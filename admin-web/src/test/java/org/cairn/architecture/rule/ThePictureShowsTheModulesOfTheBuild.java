package org.cairn.architecture.rule;

import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** What Maven builds and what {@code modules.puml} shows are the same modules. */
public final class ThePictureShowsTheModulesOfTheBuild extends Rule {
  public ThePictureShowsTheModulesOfTheBuild() {
    super("Name each module both in the parent pom and in docs/architecture/modules.puml.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    var drawn = code.modules().stream().map(CairnModule::name).toList();
    for (var name : code.built()) {
      findings.guards(name);
      if (!drawn.contains(name)) {
        findings.breach(name, "is built, but not in the picture");
      }
    }
    for (var name : drawn) {
      if (!code.built().contains(name)) {
        findings.breach(name, "is in the picture, but not built");
      }
    }
  }
}
