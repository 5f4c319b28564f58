package org.cairn.access.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.access.store.UserStore;
import org.cairn.access.store.UserStore.Credentials;
import org.cairn.domain.audit.NotAudited;

/** Stores the hash of a password anew that was hashed at yesterday's cost. */
@ApplicationScoped
public class RenewPasswordHash {
  @Inject UserStore users;

  /** Does nothing where the password was changed since it was compared. */
  @Transactional
  @NotAudited("The password stays the same.")
  public void renew(Credentials outdated, String hash) {
    users.replacePassword(outdated.user().id(), outdated.passwordHash(), hash);
  }
}
