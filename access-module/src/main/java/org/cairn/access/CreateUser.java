package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.AddUser;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.UserRules;
import org.cairn.domain.access.Caller;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;

/**
 * Gives a person an account. Outside of any transaction, since hashing takes long; {@link AddUser}
 * has one.
 *
 * <p>Audited as {@code USER_CREATED}. Fails with {@code INVALID}, {@code ALREADY_EXISTS}, and
 * {@code UNAVAILABLE} under too many sign-ins.
 */
@ApplicationScoped
public class CreateUser {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject AddUser addUser;
  @Inject Clock clock;
  @Inject Ids ids;

  public User create(Caller caller, NewUser wanted) {
    check(wanted);
    var user = user(wanted);
    if (users.named(UserRules.key(user.username())).isPresent() || isLinked(user)) {
      throw taken();
    }
    if (!addUser.add(caller, user, passwords.hashInTurn(wanted.password()))) {
      throw taken();
    }
    return user;
  }

  private boolean isLinked(User user) {
    return user.externalSubject() != null && users.linked(user.externalSubject()).isPresent();
  }

  private static Problem taken() {
    return Problem.of(
        ProblemCode.ALREADY_EXISTS, "There is a user with this name or external subject.");
  }

  private static void check(NewUser wanted) {
    List<Violation> broken =
        Stream.of(
                UserRules.username(wanted.username()),
                wanted.name() == null ? List.<Violation>of() : UserRules.name(wanted.name()),
                UserRules.email(wanted.email()),
                UserRules.externalSubject(wanted.externalSubject()),
                UserRules.roles(wanted.roles()),
                UserRules.password(wanted.password(), wanted.username(), wanted.externalSubject()))
            .flatMap(List::stream)
            .toList();
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }

  private static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private User user(NewUser wanted) {
    var now = clock.instant();
    return new User(
        ids.next(),
        wanted.username(),
        wanted.name() == null ? wanted.username() : wanted.name(),
        orNull(wanted.email()),
        orNull(wanted.externalSubject()),
        wanted.roles(),
        true,
        wanted.password().mustChange(),
        1,
        now,
        now);
  }
}
