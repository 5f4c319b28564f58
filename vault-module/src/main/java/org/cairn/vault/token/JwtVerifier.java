package org.cairn.vault.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cairn.access.AccessToken;
import org.cairn.access.TokenVerifier;

/**
 * Verifies access tokens. A token comes with every request for a quarter of an hour, so what was
 * verified is remembered under the token's SHA-256 until it expires or the keys change; that takes
 * about a tenth of the processor time of verifying again.
 */
@ApplicationScoped
public class JwtVerifier implements TokenVerifier {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int LONGEST = 4_096;

  @Inject SigningKeys keys;
  @Inject Issuer issuer;
  @Inject Clock clock;

  private final Cache<TokenDigest, Verified> verified =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfterWrite(Duration.ofMinutes(15))
          .build();

  /**
   * @param version of the keys that it was verified with
   */
  private record Verified(AccessToken token, int version) {}

  @Override
  public Optional<AccessToken> verify(String compact) {
    if (compact.length() > LONGEST) {
      return Optional.empty();
    }
    var digest = TokenDigest.of(compact);
    var current = keys.current();
    var known = verified.getIfPresent(digest);
    if (known != null && known.version() == current.version()) {
      return Optional.of(known.token()).filter(token -> token.expiresAt().isAfter(clock.instant()));
    }
    var token = verify(compact, current).or(() -> again(compact, current));
    token.ifPresent(one -> verified.put(digest, new Verified(one, current.version())));
    return token;
  }

  /** Perhaps another server has begun to use a key that this one has not read yet. */
  private Optional<AccessToken> again(String compact, LoadedKeys before) {
    var newest = keys.newest();
    return newest.version() == before.version() ? Optional.empty() : verify(compact, newest);
  }

  private Optional<AccessToken> verify(String compact, LoadedKeys with) {
    try {
      var validator = Claims.validator(issuer.of(with), clock);
      return Claims.read(with.verifier().verifyAndDecode(compact, validator));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
