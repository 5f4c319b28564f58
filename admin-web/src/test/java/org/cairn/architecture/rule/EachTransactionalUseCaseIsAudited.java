package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;
import org.cairn.domain.audit.NotAudited;

/**
 * Outside of stores, whatever has a transaction of its own appends to the audit trail itself, or
 * says why not. Code that insists on the caller's transaction leaves it to the caller.
 */
public final class EachTransactionalUseCaseIsAudited extends Rule {
  public EachTransactionalUseCaseIsAudited() {
    super(
        "Call AuditTrail.append in the method or in one of its class that it calls, or say why not"
            + " by @NotAudited(\"reason\").");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      if (!code.isInStore(known)) {
        for (var method : Transactions.begunIn(known)) {
          findings.guards(method.getFullName());
          examine(code, method, findings);
        }
      }
    }
  }

  private static void examine(Codebase code, JavaMethod method, Findings findings) {
    var reason = reason(method);
    if (reason.filter(String::isBlank).isPresent()) {
      findings.breach(method.getOwner(), "is not audited and gives no reason");
    }
    if (reason.isEmpty() && !appends(code, method, new HashSet<>())) {
      findings.breach(
          method.getOwner(),
          "has a transaction in "
              + method.getName()
              + "(), but appends nothing to the audit trail");
    }
  }

  private static Optional<String> reason(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(NotAudited.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(NotAudited.class))
        .map(NotAudited::value);
  }

  private static boolean appends(Codebase code, JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    return seen.add(unit)
        && unit.getAccessesFromSelf().stream()
            .anyMatch(access -> isAppend(code, access) || leadsToAppend(code, unit, access, seen));
  }

  private static boolean isAppend(Codebase code, JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals(code.root() + ".audit.AuditTrail")
        && access.getName().equals("append");
  }

  private static boolean leadsToAppend(
      Codebase code, JavaCodeUnit unit, JavaAccess<?> access, Set<JavaCodeUnit> seen) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && Codebase.outermost(access.getTargetOwner()) == Codebase.outermost(unit.getOwner())
        && target.resolveMember().filter(next -> appends(code, next, seen)).isPresent();
  }
}
