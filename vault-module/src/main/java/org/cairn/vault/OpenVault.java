package org.cairn.vault;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cairn.domain.store.SchemaReady;
import org.cairn.vault.token.SigningKeys;

/** Opens the vault when the tables are there, before anything that needs a key. */
@ApplicationScoped
public class OpenVault {
  private static final int FIRST = 100;

  @Inject SigningKeys signingKeys;

  /**
   * @throws VaultClosed where the keys cannot be opened: the server must not start
   */
  void open(@Observes @Priority(FIRST) SchemaReady event) {
    signingKeys.open();
  }
}
