package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.token.SignInOutcome.Refused;

/** Sends a token request to the act that its grant type asks for. */
@ApplicationScoped
class GrantTokens {
  @Inject SignInWithPassword signInWithPassword;
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

  private static SignInOutcome missing(String what) {
    return new Refused(TokenErrorAnswer.invalidRequest(what + " must be given."));
  }
}
