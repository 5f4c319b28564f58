package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import org.cairn.architecture.model.Codebase;

/** Keys are handled in one module. Plain digests ({@code java.security}) are free to all. */
public final class CryptographyStaysInTheVault extends ForbiddenPackages {
  public CryptographyStaysInTheVault() {
    super(
        "Use what the vault offers for sealing, opening and signing.",
        "javax.crypto.",
        "com.google.crypto.tink.");
  }

  @Override
  boolean isTheirPlace(Codebase code, JavaClass known) {
    return code.isIn("vault", known);
  }
}
