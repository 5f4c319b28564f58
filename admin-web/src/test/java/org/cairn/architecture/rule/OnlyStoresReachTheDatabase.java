package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;

/** Persistence and SQL are known in the {@code store} package of each module and nowhere else. */
public final class OnlyStoresReachTheDatabase extends ForbiddenPackages {
  public OnlyStoresReachTheDatabase() {
    super(
        "Move the access into a class of the module's store package; let it answer domain values.",
        "jakarta.persistence.",
        "java.sql.",
        "javax.sql.");
  }

  @Override
  boolean isTheirPlace(Codebase code, JavaClass known) {
    return code.isInStore(known);
  }
}
