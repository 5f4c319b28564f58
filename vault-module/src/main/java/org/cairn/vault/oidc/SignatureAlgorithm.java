package org.cairn.vault.oidc;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signatures that are accepted (RFC 7518, section 3.1): asymmetric ones alone. With {@code
 * none} anybody could sign, and with {@code HS256} whoever knows the public key.
 */
enum SignatureAlgorithm {
  RS256("RSA", null),
  RS384("RSA", null),
  RS512("RSA", null),
  PS256("RSA", null),
  PS384("RSA", null),
  PS512("RSA", null),
  ES256("EC", "P-256"),
  ES384("EC", "P-384"),
  ES512("EC", "P-521");

  /** The {@code kty} of a key that can make it. */
  final String keyType;

  /** The {@code crv} of that key, or null. */
  final String curve;

  SignatureAlgorithm(String keyType, String curve) {
    this.keyType = keyType;
    this.curve = curve;
  }

  static Optional<SignatureAlgorithm> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
