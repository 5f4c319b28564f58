package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.AddUser;
import org.cairn.access.user.PasswordHashing;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.id.Ids;

/**
 * Makes the user {@code admin} in an installation that has no users yet. Of several servers that
 * start at once one makes it, the others find it made.
 *
 * <p>Transaction: that of {@link AddUser}. Audited as {@code USER_CREATED} by the server.
 */
@ApplicationScoped
public class CreateFirstAdministrator {
  public static final String USERNAME = "admin";

  private static final int ONE_TIME_BYTES = 15;

  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject AddUser addUser;
  @Inject Clock clock;
  @Inject Ids ids;

  /**
   * @param given the password that the installation's settings name, taken as it is; else a
   *     one-time password is made
   * @return the one-time password, to be shown once, where one was made
   */
  public Optional<String> create(Optional<String> given, String traceId) {
    if (!users.isEmpty()) {
      return Optional.empty();
    }
    var password = given.orElseGet(CreateFirstAdministrator::oneTimePassword);
    var user = administrator(given.isEmpty());
    boolean added = addUser.add(Caller.system(traceId), user, passwords.hash(password));
    return added && given.isEmpty() ? Optional.of(password) : Optional.empty();
  }

  private User administrator(boolean mustChange) {
    var now = clock.instant();
    return new User(
        ids.next(),
        USERNAME,
        "Administrator",
        null,
        null,
        Set.of(Role.ADMINISTRATOR),
        true,
        mustChange,
        1,
        now,
        now);
  }

  private static String oneTimePassword() {
    var bytes = new byte[ONE_TIME_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
