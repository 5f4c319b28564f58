package org.cairn.access.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.access.User;
import org.cairn.access.UserChange;
import org.cairn.access.VisibilityFeed;
import org.cairn.access.session.Session;
import org.cairn.access.store.SessionStore;
import org.cairn.access.store.UserStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Stores a checked change of a user, whose new password was hashed before.
 *
 * <p>Transaction: one, under the lock of the user's row; administrators are locked first and in one
 * order, because one of them must remain. Audited as {@code USER_CHANGED}. Fails with {@code
 * NOT_FOUND}, {@code STALE}, {@code ALREADY_EXISTS}, {@code LAST_ADMINISTRATOR}.
 */
@ApplicationScoped
public class StoreUserChange {
  @Inject UserStore users;
  @Inject SessionStore sessions;
  @Inject VisibilityFeed feed;
  @Inject AuditTrail audit;

  /**
   * @param seen the user as the change was checked against
   * @param passwordHash of the new password, null where it stays or there is none
   */
  @Transactional
  public User store(Caller caller, User seen, UserChange change, String passwordHash) {
    var administrators = users.lockAdministrators();
    var before = users.lock(seen.id()).orElseThrow(StoreUserChange::unknown);
    requireVersion(before, seen.version());
    var after = change.applyTo(before);
    if (administrators.equals(List.of(before.id())) && !after.isAdministrator()) {
      throw Problem.of(
          ProblemCode.LAST_ADMINISTRATOR, "Make somebody else an administrator first.");
    }
    users.change(after);
    relink(before, after);
    if (change.password().isPresent()) {
      replacePassword(before.id(), passwordHash);
    }
    if (before.seesEverything() != after.seesEverything()) {
      feed.scopeChanged(before.id());
    }
    audit.append(entry(caller, change, after));
    return users.find(before.id()).orElseThrow();
  }

  public static Problem unknown() {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such user.");
  }

  /**
   * @throws Problem {@code STALE} for another version
   */
  public static void requireVersion(User user, int version) {
    if (user.version() != version) {
      throw Problem.of(ProblemCode.STALE, "The user was changed meanwhile; read it again.");
    }
  }

  /** Whoever had been proved by the old subject has to be proved anew. */
  private void relink(User before, User after) {
    if (Objects.equals(before.externalSubject(), after.externalSubject())) {
      return;
    }
    if (!users.link(before.id(), after.externalSubject())) {
      throw Problem.of(ProblemCode.ALREADY_EXISTS, "There is a user with this external subject.");
    }
    if (before.externalSubject() != null) {
      sessions.endOfUser(before.id(), Session.End.SUBJECT_CHANGED);
    }
  }

  private void replacePassword(UUID userId, String hash) {
    users.changePassword(userId, hash);
    sessions.endOfUser(userId, Session.End.PASSWORD_CHANGED);
  }

  /** Which properties changed; values only where they are no personal data. */
  private static AuditEntry entry(Caller caller, UserChange change, User after) {
    var details = JsonNodeFactory.instance.objectNode();
    change.name().ifPresent(name -> details.put("name", true));
    change.email().ifPresent(email -> details.put("email", true));
    change.externalSubject().ifPresent(subject -> details.put("externalSubject", true));
    change.password().ifPresent(password -> details.put("password", true));
    change.active().ifPresent(active -> details.put("active", active));
    if (change.roles().isPresent()) {
      var roles = details.putArray("roles");
      after.roles().stream().sorted().forEach(role -> roles.add(role.name()));
    }
    return AuditEntry.of(caller, AuditAction.USER_CHANGED, "user", after.id()).with(details);
  }
}
