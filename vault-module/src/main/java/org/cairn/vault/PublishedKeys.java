package org.cairn.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.vault.token.SigningKeys;

/** The public keys with which anybody can verify this installation's access tokens. */
@ApplicationScoped
public class PublishedKeys {
  @Inject SigningKeys keys;

  /** A JSON Web Key Set (RFC 7517). */
  public String asJson() {
    return keys.current().publicKeys();
  }
}
