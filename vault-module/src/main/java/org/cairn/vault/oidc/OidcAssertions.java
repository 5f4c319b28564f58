package org.cairn.vault.oidc;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.cairn.access.Assertion;
import org.cairn.access.Assertion.Proved;
import org.cairn.access.Assertion.Refused;
import org.cairn.access.AssertionVerifier;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Verifies assertions of the OpenID provider that the settings name. Made when first needed. */
@ApplicationScoped
public class OidcAssertions implements AssertionVerifier {
  @Inject Settings settings;
  @Inject Clock clock;

  private IssuerKeys keys;
  private AssertionRules rules;

  @PostConstruct
  void prepare() {
    var issuer = settings.text(Setting.OIDC_ISSUER);
    var download =
        new IssuerDownload(issuer, settings.optional(Setting.OIDC_JWKS), IssuerDownload.PATIENCE);
    keys = new IssuerKeys(download, clock);
    rules =
        new AssertionRules(
            issuer, settings.text(Setting.OIDC_AUDIENCE), settings.text(Setting.OIDC_CLAIM), clock);
  }

  @Override
  public Assertion verify(String compact) {
    var header = AssertionHeader.read(compact);
    if (header.isEmpty()) {
      return new Refused("it is no JWT with an accepted type (typ) and signature (alg)");
    }
    return key(header.get())
        .map(key -> verify(compact, key))
        .orElseGet(() -> new Refused("it is signed by no key that the issuer publishes"));
  }

  /** Perhaps the issuer has begun to use a key that this server has not read yet. */
  private Optional<JwtPublicKeyVerify> key(AssertionHeader header) {
    var known = keys.current().orElseThrow(OidcAssertions::away).verifier(header);
    return known.isPresent()
        ? known
        : keys.newest().orElseThrow(OidcAssertions::away).verifier(header);
  }

  private static Problem away() {
    return Problem.retryAfter(
        ProblemCode.UNAVAILABLE, "The identity provider does not answer.", IssuerKeys.SOONEST);
  }

  private Assertion verify(String compact, JwtPublicKeyVerify key) {
    try {
      var jwt = key.verifyAndDecode(compact, rules.validator());
      return new Proved(rules.subject(jwt), id(compact), rules.goodUntil(jwt));
    } catch (JwtInvalidException e) {
      return new Refused(e.getMessage());
    } catch (GeneralSecurityException e) {
      return new Refused("its signature is wrong");
    }
  }

  /** Of what was signed only: some signatures can be written in more than one way. */
  private static byte[] id(String compact) {
    var signed = compact.substring(0, compact.lastIndexOf('.'));
    return Sha256.of(signed.getBytes(StandardCharsets.US_ASCII));
  }
}
