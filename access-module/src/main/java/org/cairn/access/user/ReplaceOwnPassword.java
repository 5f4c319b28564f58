package org.cairn.access.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cairn.access.User;
import org.cairn.access.session.Session;
import org.cairn.access.store.SessionStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.store.UserStore.Credentials;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Stores a password that its owner has chosen, hashed before.
 *
 * <p>Transaction: one, under the lock of the user's row. Audited as {@code PASSWORD_CHANGED},
 * unless the old one was replaced meanwhile.
 */
@ApplicationScoped
public class ReplaceOwnPassword {
  @Inject UserStore users;
  @Inject SessionStore sessions;
  @Inject AuditTrail audit;

  /**
   * Ends the sessions on the user's other devices.
   *
   * @param proved what the old password was compared with
   * @return whether it was still that
   */
  @Transactional
  public boolean replace(Caller caller, Credentials proved, String passwordHash) {
    User user = users.lock(proved.user().id()).orElseThrow();
    if (!users.replacePassword(user.id(), proved.passwordHash(), passwordHash)) {
      return false;
    }
    users.change(user.withOwnPassword());
    endOthers(user.id(), caller.deviceId());
    audit.append(AuditEntry.of(caller, AuditAction.PASSWORD_CHANGED, "user", user.id()));
    return true;
  }

  private void endOthers(UUID userId, UUID deviceId) {
    if (deviceId == null) {
      sessions.endOfUser(userId, Session.End.PASSWORD_CHANGED);
    } else {
      sessions.endOfUserExceptDevice(userId, deviceId, Session.End.PASSWORD_CHANGED);
    }
  }
}
