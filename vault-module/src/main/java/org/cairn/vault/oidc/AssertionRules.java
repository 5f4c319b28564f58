package org.cairn.vault.oidc;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What an assertion must say (RFC 7523, section 3; OpenID Connect Core 1.0, section 3.1.3.7).
 *
 * @param claim that names the subject
 */
record AssertionRules(String issuer, String audience, String claim, Clock clock) {
  static final Duration SKEW = Duration.ofMinutes(1);

  /**
   * Since it was issued, however long it is good for elsewhere: an app presents what it has just
   * got. Some issuers put the time of issue five minutes back.
   */
  static final Duration OLDEST = Duration.ofMinutes(15);

  private static final int LONGEST_SUBJECT = 255;

  JwtValidator validator() {
    return JwtValidator.newBuilder()
        .ignoreTypeHeader()
        .expectIssuer(issuer)
        .expectAudience(audience)
        .expectIssuedInThePast()
        .setClockSkew(SKEW)
        .setClock(clock)
        .build();
  }

  /**
   * Whom it is about, after {@link #validator()} and the signature.
   *
   * @throws JwtInvalidException with the reason
   */
  String subject(VerifiedJwt jwt) throws JwtInvalidException {
    require(clock.instant().isBefore(goodUntil(jwt)), "it was issued too long ago");
    require(jwt.getAudiences().size() == 1 || isForUs(jwt), "it is meant for others, too (azp)");
    // A logout token (OpenID Connect Back-Channel Logout 1.0, section 2.4) has all the rest.
    require(!jwt.customClaimNames().contains("events"), "it tells of an event, not of a person");
    require(!claim.equals("email") || isEmailVerified(jwt), "its email_verified is not true");
    var subject = text(jwt);
    require(subject != null && subject.length() <= LONGEST_SUBJECT, "it has no claim " + claim);
    return subject;
  }

  /** When it would be too old in any way. */
  Instant goodUntil(VerifiedJwt jwt) throws JwtInvalidException {
    var tooOld = jwt.getIssuedAt().plus(OLDEST);
    var end = jwt.getExpiration().isBefore(tooOld) ? jwt.getExpiration() : tooOld;
    return end.plus(SKEW);
  }

  private boolean isForUs(VerifiedJwt jwt) throws JwtInvalidException {
    return jwt.hasStringClaim("azp") && jwt.getStringClaim("azp").equals(audience);
  }

  /** Else anybody could take another's address for their own at the issuer. */
  private static boolean isEmailVerified(VerifiedJwt jwt) throws JwtInvalidException {
    return jwt.hasBooleanClaim("email_verified") && jwt.getBooleanClaim("email_verified");
  }

  private String text(VerifiedJwt jwt) throws JwtInvalidException {
    if (claim.equals("sub")) {
      return jwt.hasSubject() ? jwt.getSubject() : null;
    }
    return jwt.hasStringClaim(claim) ? jwt.getStringClaim(claim) : null;
  }

  private static void require(boolean good, String reason) throws JwtInvalidException {
    if (!good) {
      throw new JwtInvalidException(reason);
    }
  }
}
