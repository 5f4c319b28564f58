package org.cairn.architecture.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.architecture.model.CairnModule;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;
import org.cairn.architecture.model.Use;

/**
 * Features of a module don't go round in a circle. The root package stays out of it: its use cases
 * use the store, whose methods speak of the root's records.
 */
public final class PackagesOfAModuleFormNoCycle extends Rule {
  public PackagesOfAModuleFormNoCycle() {
    super(
        "Move what both packages need into the module's root package, or the class to where it is"
            + " used.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var module : code.modules()) {
      var uses = usesBetweenParts(code, module);
      uses.forEach(use -> findings.guards(use.from()));
      blameCircles(module, uses, findings);
    }
  }

  private static List<Use> usesBetweenParts(Codebase code, CairnModule module) {
    var between = new ArrayList<Use>();
    for (var known : code.classes()) {
      if (module.holds(known.getPackageName())) {
        code.uses(known).stream()
            .filter(use -> module.holds(use.to().getPackageName()))
            .filter(use -> !from(module, use).isEmpty() && !to(module, use).isEmpty())
            .filter(use -> !from(module, use).equals(to(module, use)))
            .forEach(between::add);
      }
    }
    return between;
  }

  private static void blameCircles(CairnModule module, List<Use> uses, Findings findings) {
    var next = new HashMap<String, Set<String>>();
    for (var use : uses) {
      next.computeIfAbsent(from(module, use), part -> new HashSet<>()).add(to(module, use));
    }
    for (var use : uses) {
      var reached = new HashSet<String>();
      follow(to(module, use), next, reached);
      if (reached.contains(from(module, use))) {
        findings.breach(
            use.from(),
            use + ", while " + to(module, use) + " uses " + from(module, use) + " or leads to it");
      }
    }
  }

  private static void follow(String part, Map<String, Set<String>> next, Set<String> reached) {
    for (var further : next.getOrDefault(part, Set.of())) {
      if (reached.add(further)) {
        follow(further, next, reached);
      }
    }
  }

  private static String from(CairnModule module, Use use) {
    return module.part(use.from().getPackageName());
  }

  private static String to(CairnModule module, Use use) {
    return module.part(use.to().getPackageName());
  }
}
