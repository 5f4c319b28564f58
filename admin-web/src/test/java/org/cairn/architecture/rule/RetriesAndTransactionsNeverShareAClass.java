package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.cairn.architecture.model.Codebase;
import org.cairn.architecture.model.Findings;

/** All attempts of a retried transactional method would run in one transaction, already lost. */
public final class RetriesAndTransactionsNeverShareAClass extends Rule {
  private static final String FAULT_TOLERANCE = "org.eclipse.microprofile.faulttolerance.";

  public RetriesAndTransactionsNeverShareAClass() {
    super("Put fault tolerance on the resource or worker, and @Transactional on the use case.");
  }

  @Override
  protected void examine(Codebase code, Findings findings) {
    for (var known : code.classes()) {
      var isTransactional = known.getClassHierarchy().stream().anyMatch(Transactions::anywhereIn);
      var isRetried = known.getClassHierarchy().stream().anyMatch(this::isFaultTolerant);
      if (isTransactional || isRetried) {
        findings.guards(known);
      }
      if (isTransactional && isRetried) {
        findings.breach(known, "has both fault tolerance and a transaction");
      }
    }
  }

  private boolean isFaultTolerant(JavaClass known) {
    var onMethods = known.getMethods().stream().flatMap(method -> method.getAnnotations().stream());
    return Stream.<JavaAnnotation<?>>concat(known.getAnnotations().stream(), onMethods)
        .anyMatch(annotation -> annotation.getRawType().getName().startsWith(FAULT_TOLERANCE));
  }
}
