package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.access.Assertion;
import org.cairn.access.Assertion.Proved;
import org.cairn.access.AssertionVerifier;
import org.cairn.access.token.SignInOutcome.Refused;

/**
 * Signs a person in on a device by the word of the organisation's identity provider. Verifies
 * outside of any transaction, since the provider may have to be asked; {@link RedeemAssertion} has
 * one.
 */
@ApplicationScoped
class SignInWithAssertion {
  @Inject AssertionVerifier verifier;
  @Inject RedeemAssertion redeemAssertion;
  @Inject SignInGuard guard;
  @Inject NoteSignInFailure noteFailure;

  SignInOutcome signIn(String compact, SignIn signIn) {
    var address = signIn.origin().address();
    guard.admit(address);
    var assertion = verifier.verify(compact);
    var outcome =
        assertion instanceof Proved proved
            ? redeemAssertion.redeem(proved, signIn)
            : refuse((Assertion.Refused) assertion, signIn);
    if (outcome instanceof Refused) {
      guard.failed(address);
    }
    return outcome;
  }

  private Refused refuse(Assertion.Refused assertion, SignIn signIn) {
    noteFailure.note(null, signIn.origin());
    return Refused.because("The assertion is not accepted: " + assertion.reason());
  }
}
