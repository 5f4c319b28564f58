package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Sends a token request to the act that its grant type asks for. */
@ApplicationScoped
class GrantTokens {
  /** An assertion of the organisation's identity provider (RFC 7523, section 2.1). */
  static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  @Inject Settings settings;
  @Inject SignInWithPassword signInWithPassword;
  @Inject SignInWithAssertion signInWithAssertion;
  @Inject RefreshSession refreshSession;
  @Inject RedeemEnrolmentCode redeemEnrolmentCode;

  SignInOutcome grant(TokenForm form, Origin origin) {
    var broken = form.broken();
    if (broken.isPresent()) {
      return new Refused(broken.get());
    }
    var type = form.get("grant_type");
    if (type == null) {
      return missing("grant_type");
    }
    return switch (type) {
      case "password" -> password(form, origin);
      case "refresh_token" -> refresh(form, origin);
      case "urn:cairn:enrolment" -> enrolment(form, origin);
      case JWT_BEARER -> assertion(form, origin);
      default -> new Refused(TokenErrorAnswer.unsupportedGrantType());
    };
  }

  private SignInOutcome password(TokenForm form, Origin origin) {
    if (form.lacks("username") || form.lacks("password")) {
      return missing("username and password");
    }
    return signInWithPassword.signIn(
        form.get("username"), form.get("password"), form.signIn(origin));
  }

  private SignInOutcome refresh(TokenForm form, Origin origin) {
    if (form.lacks("refresh_token")) {
      return missing("refresh_token");
    }
    return RefreshToken.parse(form.get("refresh_token"))
        .map(token -> refreshSession.refresh(token, origin))
        .orElseGet(() -> Refused.because("That is no refresh token."));
  }

  private SignInOutcome enrolment(TokenForm form, Origin origin) {
    return form.lacks("code")
        ? missing("code")
        : redeemEnrolmentCode.redeem(form.get("code"), form.signIn(origin));
  }

  private SignInOutcome assertion(TokenForm form, Origin origin) {
    if (!settings.isGiven(Setting.OIDC_ISSUER)) {
      return new Refused(TokenErrorAnswer.unsupportedGrantType());
    }
    return form.lacks("assertion")
        ? missing("assertion")
        : signInWithAssertion.signIn(form.get("assertion"), form.signIn(origin));
  }

  private static SignInOutcome missing(String what) {
    return new Refused(TokenErrorAnswer.invalidRequest(what + " must be given."));
  }
}
