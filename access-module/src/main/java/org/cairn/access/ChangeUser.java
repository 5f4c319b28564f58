package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.StoreUserChange;
import org.cairn.access.user.UserRules;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Changes a user's properties, activity, roles or password. In force with the user's next request
 * on every server. An inactive user's sessions rest and go on when the user is active again; a new
 * password ends them, as does its removal, and so does another external subject in the place of
 * one.
 *
 * <p>Checks and hashes outside of any transaction, since hashing takes long and administrators are
 * locked meanwhile; {@link StoreUserChange} has one. Audited as {@code USER_CHANGED}. Fails with
 * {@code NOT_FOUND}, {@code STALE}, {@code INVALID}, {@code ALREADY_EXISTS}, {@code
 * LAST_ADMINISTRATOR}, and {@code UNAVAILABLE} under too many sign-ins.
 */
@ApplicationScoped
public class ChangeUser {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject StoreUserChange changes;

  /**
   * @param expectedVersion the version that the caller has seen
   */
  public User change(Caller caller, UUID userId, int expectedVersion, UserChange change) {
    var user = users.find(userId).orElseThrow(StoreUserChange::unknown);
    StoreUserChange.requireVersion(user, expectedVersion);
    check(change, user);
    var hash = change.password().map(passwords::hashInTurn).orElse(null);
    return changes.store(caller, user, change, hash);
  }

  private static void check(UserChange change, User user) {
    var subject = change.applyTo(user).externalSubject();
    List<Violation> broken =
        Stream.of(
                change.name().map(UserRules::name),
                change.email().map(UserRules::email),
                change.externalSubject().map(UserRules::externalSubject),
                change.roles().map(UserRules::roles),
                change.password().map(one -> UserRules.password(one, user.username(), subject)))
            .flatMap(one -> one.orElse(List.of()).stream())
            .toList();
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }
}
