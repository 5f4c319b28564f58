package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.access.User;
import org.cairn.access.store.EnrolmentStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInOutcome.Granted;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.domain.audit.NotAudited;

/**
 * Signs a device in by a one-time code. The code is used up only by success.
 *
 * <p>Transaction: one, under the lock of the code's row. Audited by {@link OpenSession}, which
 * joins it.
 */
@ApplicationScoped
public class RedeemEnrolmentCode {
  private static final Refused NOT_GOOD = Refused.because("The code is wrong, used or too old.");

  @Inject EnrolmentStore codes;
  @Inject UserStore users;
  @Inject OpenSession openSession;

  @Transactional
  @NotAudited("OpenSession, which joins the transaction, tells device and sign-in.")
  public SignInOutcome redeem(String code, SignIn signIn) {
    var good = codes.lock(EnrolmentCode.hash(code));
    var user = good.flatMap(one -> users.find(one.userId())).filter(User::active);
    if (user.isEmpty()) {
      return NOT_GOOD;
    }
    var outcome = openSession.open(user.get(), signIn);
    if (outcome instanceof Granted granted) {
      codes.use(good.get().id(), granted.session().deviceId());
    }
    return outcome;
  }
}
