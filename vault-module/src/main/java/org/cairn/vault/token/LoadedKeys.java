package org.cairn.vault.token;

import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtConfig2026;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The signing keys ready for use.
 *
 * @param publicKeys as a JSON Web Key Set (RFC 7517)
 */
public record LoadedKeys(
    int version,
    UUID installation,
    JwtPublicKeySign signer,
    JwtPublicKeyVerify verifier,
    String publicKeys) {

  static LoadedKeys of(SigningKeyset keyset) {
    try {
      var keys = keyset.keys();
      var open = keys.getPublicKeysetHandle();
      var tink = JwtConfig2026.get();
      return new LoadedKeys(
          keyset.version(),
          keyset.installation(),
          keys.getPrimitive(tink, JwtPublicKeySign.class),
          open.getPrimitive(tink, JwtPublicKeyVerify.class),
          JwkSetConverter.fromPublicKeysetHandle(open));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The signing keys cannot be used", e);
    }
  }
}
