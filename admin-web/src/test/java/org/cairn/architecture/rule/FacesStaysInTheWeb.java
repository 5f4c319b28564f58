package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;

/** Pages are made in one module; all others could run without a browser. */
public final class FacesStaysInTheWeb extends ForbiddenPackages {
  public FacesStaysInTheWeb() {
    super("Move the page or converter to admin-web and let it call a use case.", "jakarta.faces.");
  }

  @Override
  boolean isTheirPlace(Codebase code, JavaClass known) {
    return code.isIn("web", known);
  }
}
