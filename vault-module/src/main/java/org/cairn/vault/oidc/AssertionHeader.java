package org.cairn.vault.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;

/**
 * How an assertion says that it was signed. Nothing of it is proved yet: it only chooses the key.
 *
 * @param keyId null where it names none
 */
record AssertionHeader(SignatureAlgorithm algorithm, String keyId) {
  /**
   * ID tokens have the first or no type, access tokens the second (RFC 9068). Other tokens of the
   * same issuer, such as {@code logout+jwt}, say something else than who somebody is (RFC 8725,
   * section 3.11).
   */
  private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

  /** Nothing for text that is no JWT, or one of a kind or an algorithm that is not accepted. */
  static Optional<AssertionHeader> read(String compact) {
    int end = compact.indexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    try {
      var json = StrictJson.parse(Base64.getUrlDecoder().decode(compact.substring(0, end)));
      return isOfAKind(json.path("typ")) ? of(json) : Optional.empty();
    } catch (IllegalArgumentException | Problem e) {
      return Optional.empty();
    }
  }

  private static Optional<AssertionHeader> of(JsonNode json) {
    var keyId = json.path("kid").textValue();
    return SignatureAlgorithm.named(json.path("alg").textValue())
        .map(algorithm -> new AssertionHeader(algorithm, keyId));
  }

  private static boolean isOfAKind(JsonNode type) {
    var text = type.asText("").toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
    return type.isMissingNode() || TYPES.contains(text);
  }
}
