package org.cairn.access.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.access.User;
import org.cairn.access.store.UserStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Stores a new user, whose password was hashed before.
 *
 * <p>Transaction: one. Audited as {@code USER_CREATED}, unless the name or the external subject is
 * taken.
 */
@ApplicationScoped
public class AddUser {
  @Inject UserStore users;
  @Inject AuditTrail audit;

  /**
   * Whether the user was added; not where the name or the external subject is taken.
   *
   * @param passwordHash null: no password
   */
  @Transactional
  public boolean add(Caller caller, User user, String passwordHash) {
    boolean added = users.addIfNew(user, UserRules.key(user.username()), passwordHash);
    if (added) {
      audit.append(entry(caller, user));
    }
    return added;
  }

  private static AuditEntry entry(Caller caller, User user) {
    var details = JsonNodeFactory.instance.objectNode().put("username", user.username());
    var roles = details.putArray("roles");
    user.roles().stream().sorted().forEach(role -> roles.add(role.name()));
    return AuditEntry.of(caller, AuditAction.USER_CREATED, "user", user.id()).with(details);
  }
}
