package org.cairn.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.vault.store.KeysetStore;
import org.cairn.vault.token.SealedKeysets;
import org.cairn.vault.token.SigningKeys;
import org.cairn.vault.token.SigningKeyset.Step;

/**
 * Adds a new signing key, which is published at once, signs some minutes later, and lets the old
 * one go when all tokens signed with it have ended; {@link KeepSigningKeys} does these steps.
 *
 * <p>Transaction: one, under the lock of the keyset's row. Audited as {@code SIGNING_KEY_CREATED}.
 */
@ApplicationScoped
public class RotateSigningKey {
  @Inject KeysetStore store;
  @Inject SigningKeys keys;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void rotate(Caller caller) {
    var seals = keys.seals();
    var keyset = seals.open(store.lock(SealedKeysets.NAME).orElseThrow());
    store.change(SealedKeysets.NAME, seals.seal(keyset.with(Step.ADD, clock.instant())));
    audit.append(
        AuditEntry.of(caller, AuditAction.SIGNING_KEY_CREATED, "keyset", SealedKeysets.NAME));
  }
}
