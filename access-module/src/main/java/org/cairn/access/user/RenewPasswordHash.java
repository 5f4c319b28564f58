package org.cairn.access.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cairn.access.store.UserStore;
import org.cairn.domain.audit.NotAudited;

/** Hashes a password anew that was hashed at yesterday's cost. */
@ApplicationScoped
public class RenewPasswordHash {
  @Inject UserStore users;
  @Inject PasswordHashing passwords;

  @Transactional
  @NotAudited("The password stays the same.")
  public void renew(UUID userId, String password) {
    users.changePassword(userId, passwords.hash(password));
  }
}
