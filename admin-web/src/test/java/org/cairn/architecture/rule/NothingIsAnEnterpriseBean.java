package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;

/**
 * Payara enlists no connection in a transaction of {@code @Transactional} that is begun under an
 * enterprise bean, its timer, or a thread that it has begun: each statement commits by itself, and
 * no lock outlives it.
 */
public final class NothingIsAnEnterpriseBean extends ForbiddenPackages {
  public NothingIsAnEnterpriseBean() {
    super(
        "Observe SchemaReady for a start, and use Clockwork for what is repeated.", "jakarta.ejb.");
  }

  @Override
  boolean isTheirPlace(Codebase code, JavaClass known) {
    return false;
  }
}
