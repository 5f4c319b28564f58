package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.store.UserStore;
import org.cairn.access.store.UserStore.Credentials;
import org.cairn.access.token.NoteSignInFailure;
import org.cairn.access.token.SignInGuard;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.RenewPasswordHash;
import org.cairn.access.user.UserRules;

/**
 * Proves a person by user name and password. A wrong password, an unknown and an inactive user are
 * the same to see, in answer and time. Outside of any transaction, since hashing takes long.
 *
 * <p>Audited as {@code SIGNED_IN}, refused, where it fails. Fails with {@code RATE_LIMITED} after
 * wrong guesses and {@code UNAVAILABLE} under too many sign-ins.
 */
@ApplicationScoped
public class CheckPassword {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject RenewPasswordHash renewHash;
  @Inject SignInGuard guard;
  @Inject NoteSignInFailure noteFailure;

  /** The user who is active and knows the password, or nothing. */
  public Optional<User> check(String username, String password, Origin origin) {
    var account = UserRules.key(username);
    var found = users.named(account);
    var userId = found.map(one -> one.user().id()).orElse(null);
    guard.admit(account, userId, origin.address());
    boolean good = passwords.inTurn(() -> compare(account, password, found, origin));
    if (!good) {
      noteFailure.note(userId, origin);
      return Optional.empty();
    }
    renew(found.orElseThrow(), password);
    return found.map(Credentials::user);
  }

  /** Asks the guard again: others may have failed while this one waited for its turn. */
  private boolean compare(
      String account, String password, Optional<Credentials> found, Origin origin) {
    UUID userId = found.map(one -> one.user().id()).orElse(null);
    guard.admit(account, userId, origin.address());
    var hash = found.map(Credentials::passwordHash).orElse(null);
    boolean good = passwords.matches(password, hash) && found.orElseThrow().user().active();
    if (good) {
      guard.succeeded(account, origin.address());
    } else {
      guard.failed(account, origin.address());
    }
    return good;
  }

  private void renew(Credentials credentials, String password) {
    if (passwords.isOutdated(credentials.passwordHash())) {
      renewHash.renew(credentials, passwords.inTurn(() -> passwords.hash(password)));
    }
  }
}
