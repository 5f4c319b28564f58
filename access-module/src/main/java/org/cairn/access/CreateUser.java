package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.UserRules;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;

/**
 * Gives a person an account.
 *
 * <p>Transaction: one. Audited as {@code USER_CREATED}. Fails with {@code INVALID} and {@code
 * ALREADY_EXISTS}.
 */
@ApplicationScoped
public class CreateUser {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Ids ids;

  @Transactional
  public User create(Caller caller, NewUser wanted) {
    check(wanted);
    var user = user(wanted);
    var key = UserRules.key(user.username());
    if (users.named(key).isPresent()
        || !users.addIfNew(user, key, passwords.hash(wanted.password().text()))) {
      throw Problem.of(ProblemCode.ALREADY_EXISTS, "There is a user with this name.");
    }
    audit.append(entry(caller, user));
    return user;
  }

  private static void check(NewUser wanted) {
    var password = wanted.password().text();
    List<Violation> broken =
        Stream.of(
                UserRules.username(wanted.username()),
                wanted.name() == null ? List.<Violation>of() : UserRules.name(wanted.name()),
                UserRules.email(wanted.email()),
                UserRules.roles(wanted.roles()),
                UserRules.password("/password", password, wanted.username()))
            .flatMap(List::stream)
            .toList();
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }

  private User user(NewUser wanted) {
    var now = clock.instant();
    return new User(
        ids.next(),
        wanted.username(),
        wanted.name() == null ? wanted.username() : wanted.name(),
        wanted.email() == null || wanted.email().isEmpty() ? null : wanted.email(),
        wanted.roles(),
        true,
        wanted.password().mustChange(),
        1,
        now,
        now);
  }

  static AuditEntry entry(Caller caller, User user) {
    var details = JsonNodeFactory.instance.objectNode().put("username", user.username());
    var roles = details.putArray("roles");
    user.roles().stream().sorted().forEach(role -> roles.add(role.name()));
    return AuditEntry.of(caller, AuditAction.USER_CREATED, "user", user.id()).with(details);
  }
}
