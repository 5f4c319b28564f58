package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cairn.access.Assertion.Proved;
import org.cairn.access.User;
import org.cairn.access.store.AssertionStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInOutcome.Granted;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.domain.audit.NotAudited;

/**
 * Begins a session for the user who is linked to the subject of an assertion, once. The assertion
 * is used up only by success. A subject that nobody is linked to and an inactive user are the same
 * to see.
 *
 * <p>Transaction: one, under the lock of the user's row, so that who is unlinked meanwhile does not
 * get in. Audited by {@link OpenSession} and {@link NoteSignInFailure}, which join it.
 */
@ApplicationScoped
public class RedeemAssertion {
  private static final Refused NOBODY =
      Refused.because("No active user is linked to this person; an administrator can do that.");
  private static final Refused USED =
      Refused.because("The assertion was used before; get a new one from the identity provider.");

  @Inject AssertionStore assertions;
  @Inject UserStore users;
  @Inject OpenSession openSession;
  @Inject NoteSignInFailure noteFailure;

  @Transactional
  @NotAudited("OpenSession and NoteSignInFailure, which join the transaction, tell how it ended.")
  public SignInOutcome redeem(Proved proved, SignIn signIn) {
    var linked = linked(proved.subject());
    var user = linked.filter(User::active);
    if (user.isEmpty()) {
      return refuse(NOBODY, linked, signIn);
    }
    if (!assertions.use(proved.id(), proved.goodUntil())) {
      return refuse(USED, linked, signIn);
    }
    var outcome = openSession.open(user.get(), signIn);
    if (!(outcome instanceof Granted)) {
      assertions.release(proved.id());
    }
    return outcome;
  }

  /** Asks again under the lock. */
  private Optional<User> linked(String subject) {
    return users
        .linked(subject)
        .flatMap(user -> users.lock(user.id()))
        .filter(user -> subject.equals(user.externalSubject()));
  }

  private Refused refuse(Refused refused, Optional<User> user, SignIn signIn) {
    noteFailure.note(user.map(User::id).orElse(null), signIn.origin());
    return refused;
  }
}
