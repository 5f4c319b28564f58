package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cairn.access.AccessToken;
import org.cairn.access.TokenSigner;
import org.cairn.access.token.SignInOutcome.Granted;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Makes the token endpoint's answer for a session; signing runs outside of any transaction. */
@ApplicationScoped
class IssueTokens {
  @Inject TokenSigner signer;
  @Inject Settings settings;
  @Inject Clock clock;

  TokenAnswer issue(Granted granted) {
    var life = Duration.ofMinutes(settings.number(Setting.ACCESS_TOKEN_MINUTES));
    var session = granted.session();
    var token =
        new AccessToken(
            session.userId(), session.deviceId(), session.id(), clock.instant().plus(life));
    return new TokenAnswer(
        signer.sign(token),
        "Bearer",
        life.toSeconds(),
        granted.refreshToken().text(),
        session.deviceId(),
        TokenAnswer.Person.of(granted.user()));
  }
}
