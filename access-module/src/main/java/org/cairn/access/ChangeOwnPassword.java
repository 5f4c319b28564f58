package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInGuard;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.ReplaceOwnPassword;
import org.cairn.access.user.UserRules;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Replaces the caller's own password, also one that was given only for the first sign-in. Ends the
 * sessions on the user's other devices.
 *
 * <p>Compares and hashes outside of any transaction, since both take long; {@link
 * ReplaceOwnPassword} has one. Audited as {@code PASSWORD_CHANGED}. Fails with {@code INVALID},
 * {@code RATE_LIMITED}, and {@code UNAVAILABLE} under too many sign-ins.
 */
@ApplicationScoped
public class ChangeOwnPassword {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject SignInGuard guard;
  @Inject ReplaceOwnPassword passwordChange;

  public void change(Caller caller, String oldPassword, String newPassword) {
    var credentials = users.credentials(caller.userId()).orElseThrow();
    var user = credentials.user();
    check(user, oldPassword, newPassword);
    var account = UserRules.key(user.username());
    guard.admit(account, user.id(), caller.address());
    if (!passwords.inTurn(() -> passwords.matches(oldPassword, credentials.passwordHash()))) {
      guard.failed(account, caller.address());
      throw wrong();
    }
    var hash = passwords.inTurn(() -> passwords.hash(newPassword));
    if (!passwordChange.replace(caller, credentials, hash)) {
      // Somebody else has changed it meanwhile: the old one is the old one no longer.
      throw wrong();
    }
  }

  private static Problem wrong() {
    return Problem.invalid("/oldPassword", "Is wrong.");
  }

  private static void check(User user, String oldPassword, String newPassword) {
    var broken = new ArrayList<>(UserRules.password("/newPassword", newPassword, user.username()));
    if (oldPassword == null) {
      broken.add(new Violation("/oldPassword", "Missing: must be the present password."));
    } else if (oldPassword.equals(newPassword)) {
      broken.add(new Violation("/newPassword", "Must differ from the old one."));
    }
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }
}
