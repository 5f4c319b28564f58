package org.cairn.vault.token;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.AccessToken;
import org.cairn.domain.id.Uuids;

/** An access token in the words of RFC 7519 and RFC 9068. */
final class Claims {
  private static final String TYPE = "at+jwt";
  private static final String AUDIENCE = "cairn";
  private static final String DEVICE = "device";
  private static final String SESSION = "sid";

  private Claims() {}

  static RawJwt of(AccessToken token, String issuer, UUID id, Clock clock) {
    return RawJwt.newBuilder()
        .setTypeHeader(TYPE)
        .setIssuer(issuer)
        .addAudience(AUDIENCE)
        .setSubject(token.userId().toString())
        .addStringClaim(DEVICE, token.deviceId().toString())
        .addStringClaim(SESSION, token.sessionId().toString())
        .setJwtId(id.toString())
        .setIssuedAt(clock.instant())
        .setExpiration(token.expiresAt())
        .build();
  }

  static JwtValidator validator(String issuer, Clock clock) {
    return JwtValidator.newBuilder()
        .expectTypeHeader(TYPE)
        .expectIssuer(issuer)
        .expectAudience(AUDIENCE)
        .setClock(clock)
        .build();
  }

  static Optional<AccessToken> read(VerifiedJwt jwt) {
    try {
      var user = Uuids.parse(jwt.getSubject());
      var device = Uuids.parse(jwt.getStringClaim(DEVICE));
      var session = Uuids.parse(jwt.getStringClaim(SESSION));
      if (user.isEmpty() || device.isEmpty() || session.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new AccessToken(user.get(), device.get(), session.get(), jwt.getExpiration()));
    } catch (JwtInvalidException e) {
      return Optional.empty();
    }
  }
}
