package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.cairn.access.session.Session;
import org.cairn.access.store.SessionStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInGuard;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.UserRules;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Replaces the caller's own password, also one that was given only for the first sign-in. Ends the
 * sessions on the user's other devices.
 *
 * <p>Transaction: one. Audited as {@code PASSWORD_CHANGED}. Fails with {@code INVALID} and {@code
 * RATE_LIMITED}.
 */
@ApplicationScoped
public class ChangeOwnPassword {
  @Inject UserStore users;
  @Inject SessionStore sessions;
  @Inject PasswordHashing passwords;
  @Inject SignInGuard guard;
  @Inject AuditTrail audit;

  @Transactional
  public void change(Caller caller, String oldPassword, String newPassword) {
    var credentials = users.credentials(caller.userId()).orElseThrow();
    var user = credentials.user();
    check(user, oldPassword, newPassword);
    var account = UserRules.key(user.username());
    guard.admit(account, user.id(), caller.address());
    if (!passwords.inTurn(() -> passwords.matches(oldPassword, credentials.passwordHash()))) {
      guard.failed(account, caller.address());
      throw Problem.invalid("/oldPassword", "Is wrong.");
    }
    store(user, newPassword);
    endOthers(user.id(), caller.deviceId());
    audit.append(AuditEntry.of(caller, AuditAction.PASSWORD_CHANGED, "user", user.id()));
  }

  private static void check(User user, String oldPassword, String newPassword) {
    var broken = new ArrayList<>(UserRules.password("/newPassword", newPassword, user.username()));
    if (oldPassword == null) {
      broken.add(new Violation("/oldPassword", "Is missing."));
    } else if (oldPassword.equals(newPassword)) {
      broken.add(new Violation("/newPassword", "Must differ from the old one."));
    }
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }

  private void store(User user, String newPassword) {
    var hash = passwords.inTurn(() -> passwords.hash(newPassword));
    var current = users.lock(user.id()).orElseThrow();
    users.changePassword(user.id(), hash);
    users.change(current.withOwnPassword());
  }

  private void endOthers(UUID userId, UUID deviceId) {
    if (deviceId == null) {
      sessions.endOfUser(userId, Session.End.PASSWORD_CHANGED);
    } else {
      sessions.endOfUserExceptDevice(userId, deviceId, Session.End.PASSWORD_CHANGED);
    }
  }
}
