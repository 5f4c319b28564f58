package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;

/** JSON-B alters numbers silently and JSON-P has no limits; decision 0002 tells the rest. */
public final class NobodyUsesAnotherJsonStack extends ForbiddenPackages {
  public NobodyUsesAnotherJsonStack() {
    super("Use StrictJson or WireJson of the domain.", "jakarta.json.");
  }

  @Override
  boolean isTheirPlace(Codebase code, JavaClass known) {
    return false;
  }
}
