package org.cairn.access.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.limit.Allowance;
import org.cairn.access.limit.RatePolicy;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.user.UserRules;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Limits token requests of one address for one account or session, good or bad. Requests with a
 * one-time code share one quota, since who guesses codes never sends the same twice; so do those
 * with an assertion, whose subject is not known yet.
 */
@ApplicationScoped
class SignInLimit {
  @Inject Settings settings;
  @Inject Clock clock;

  private RatePolicy policy;

  @PostConstruct
  void prepare() {
    policy = new RatePolicy("sign-in", settings.number(Setting.RATE_SIGN_IN), clock);
  }

  /**
   * @throws org.cairn.domain.problem.Problem {@code RATE_LIMITED}
   */
  void take(TokenForm form, Origin origin) {
    policy.take(origin.address() + " " + subject(form)).ifPresent(Allowance::require);
  }

  private static String subject(TokenForm form) {
    if (GrantTokens.JWT_BEARER.equals(form.get("grant_type"))) {
      return "by assertion";
    }
    var username = form.get("username");
    if (username != null) {
      return UserRules.key(username);
    }
    var refresh = form.get("refresh_token");
    return refresh == null
        ? ""
        : "session "
            + RefreshToken.parse(refresh).map(token -> token.sessionId().toString()).orElse("");
  }
}
