package org.cairn.vault.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtConfig2026;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;

/** The public keys of an issuer (RFC 7517). Immutable. */
record IssuerKeySet(List<JsonNode> keys) {
  /** What makes up a public key; certificates and private parts beside it are of no use here. */
  private static final List<String> MEMBERS = List.of("kty", "kid", "n", "e", "crv", "x", "y");

  /**
   * @throws IOException for something else than a key set
   */
  static IssuerKeySet parse(byte[] json) throws IOException {
    try {
      var keys = StrictJson.parse(json).path("keys");
      if (keys.isArray()) {
        return new IssuerKeySet(StreamSupport.stream(keys.spliterator(), false).toList());
      }
    } catch (Problem e) {
      throw new IOException("The key set cannot be read: " + e.getMessage());
    }
    throw new IOException("There is no key set");
  }

  /**
   * Nothing where no key is for this algorithm and key id, or the one that is cannot be used, such
   * as an RSA key of less than 2,048 bits.
   */
  Optional<JwtPublicKeyVerify> verifier(AssertionHeader header) {
    var set = StrictJson.mapper().createObjectNode();
    var chosen = set.putArray("keys");
    keys.stream().filter(key -> fits(key, header)).forEach(key -> chosen.add(plain(key, header)));
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    try {
      var handle = JwkSetConverter.toPublicKeysetHandle(set.toString());
      return Optional.of(handle.getPrimitive(JwtConfig2026.get(), JwtPublicKeyVerify.class));
    } catch (IOException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Many issuers leave out {@code alg} or {@code use}; where they are given, they bind. */
  private static boolean fits(JsonNode key, AssertionHeader header) {
    var algorithm = header.algorithm();
    return key.path("kty").asText().equals(algorithm.keyType)
        && (algorithm.curve == null || key.path("crv").asText().equals(algorithm.curve))
        && (header.keyId() == null || header.keyId().equals(key.path("kid").textValue()))
        && key.path("alg").asText(algorithm.name()).equals(algorithm.name())
        && key.path("use").asText("sig").equals("sig");
  }

  private static ObjectNode plain(JsonNode key, AssertionHeader header) {
    var plain = StrictJson.mapper().createObjectNode().put("alg", header.algorithm().name());
    MEMBERS.stream().filter(key::hasNonNull).forEach(name -> plain.set(name, key.get(name)));
    return plain;
  }
}
