package org.cairn.vault.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.cairn.access.AccessToken;
import org.cairn.access.TokenSigner;
import org.cairn.domain.id.Ids;

/** Signs access tokens as JSON Web Tokens. */
@ApplicationScoped
public class JwtSigner implements TokenSigner {
  @Inject SigningKeys keys;
  @Inject Issuer issuer;
  @Inject Clock clock;
  @Inject Ids ids;

  @Override
  public String sign(AccessToken token) {
    var current = keys.current();
    var claims = Claims.of(token, issuer.of(current), ids.next(), clock);
    try {
      return current.signer().signAndEncode(claims);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }
}
