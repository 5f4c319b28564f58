package org.cairn.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.access.session.Session;
import org.cairn.access.store.SessionStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.user.PasswordHashing;
import org.cairn.access.user.UserRules;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;

/**
 * Changes a user's properties, activity, roles or password. In force with the user's next request
 * on every server. An inactive user's sessions rest and go on when the user is active again; a new
 * password ends them.
 *
 * <p>Transaction: one, under the lock of the user's row; administrators are locked first and in one
 * order, because one of them must remain. Audited as {@code USER_CHANGED}. Fails with {@code
 * NOT_FOUND}, {@code STALE}, {@code INVALID}, {@code LAST_ADMINISTRATOR}.
 */
@ApplicationScoped
public class ChangeUser {
  @Inject UserStore users;
  @Inject SessionStore sessions;
  @Inject PasswordHashing passwords;
  @Inject VisibilityFeed feed;
  @Inject AuditTrail audit;

  /**
   * @param expectedVersion the version that the caller has seen
   */
  @Transactional
  public User change(Caller caller, UUID userId, int expectedVersion, UserChange change) {
    var administrators = users.lockAdministrators();
    var before =
        users
            .lock(userId)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such user."));
    if (before.version() != expectedVersion) {
      throw Problem.of(ProblemCode.STALE, "The user was changed meanwhile; read it again.");
    }
    check(change, before);
    var after = change.applyTo(before);
    if (administrators.equals(List.of(userId)) && !after.isAdministrator()) {
      throw Problem.of(
          ProblemCode.LAST_ADMINISTRATOR, "Make somebody else an administrator first.");
    }
    users.change(after);
    change.password().ifPresent(password -> replace(userId, password));
    if (before.seesEverything() != after.seesEverything()) {
      feed.scopeChanged(userId);
    }
    audit.append(entry(caller, change, after));
    return users.find(userId).orElseThrow();
  }

  private static void check(UserChange change, User user) {
    List<Violation> broken =
        Stream.of(
                change.name().map(UserRules::name),
                change.email().map(UserRules::email),
                change.roles().map(UserRules::roles),
                change
                    .password()
                    .map(one -> UserRules.password("/password", one.text(), user.username())))
            .flatMap(one -> one.orElse(List.of()).stream())
            .toList();
    if (!broken.isEmpty()) {
      throw Problem.invalid(broken);
    }
  }

  private void replace(UUID userId, NewUser.Secret password) {
    users.changePassword(userId, passwords.hash(password.text()));
    sessions.endOfUser(userId, Session.End.PASSWORD_CHANGED);
  }

  /** Which properties changed; values only where they are no personal data. */
  private static AuditEntry entry(Caller caller, UserChange change, User after) {
    var details = JsonNodeFactory.instance.objectNode();
    change.name().ifPresent(name -> details.put("name", true));
    change.email().ifPresent(email -> details.put("email", true));
    change.password().ifPresent(password -> details.put("password", true));
    change.active().ifPresent(active -> details.put("active", active));
    if (change.roles().isPresent()) {
      var roles = details.putArray("roles");
      after.roles().stream().sorted().forEach(role -> roles.add(role.name()));
    }
    return AuditEntry.of(caller, AuditAction.USER_CHANGED, "user", after.id()).with(details);
  }
}
