package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.access.CheckPassword;
import org.cairn.access.token.SignInOutcome.Refused;

/** Signs a person in on a device by user name and password. */
@ApplicationScoped
class SignInWithPassword {
  @Inject CheckPassword checkPassword;
  @Inject OpenSession openSession;

  SignInOutcome signIn(String username, String password, SignIn signIn) {
    return checkPassword
        .check(username, password, signIn.origin())
        .map(user -> openSession.open(user, signIn))
        .orElseGet(() -> Refused.because("User name or password is wrong."));
  }
}
