package org.cairn.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.vault.store.KeysetStore;
import org.cairn.vault.token.SealedKeysets;
import org.cairn.vault.token.SigningKeys;
import org.cairn.vault.token.SigningKeyset;
import org.cairn.vault.token.SigningKeyset.Step;

/**
 * Does the next step in the life of the signing keys when it is due: add a key when the present one
 * is old, let it sign, drop the old one. Called each minute, by every server; whoever comes second
 * finds nothing to do.
 *
 * <p>Transaction: one, under the lock of the keyset's row. Audited by the step's own action, unless
 * nothing was due.
 */
@ApplicationScoped
public class KeepSigningKeys {
  @Inject KeysetStore store;
  @Inject SigningKeys keys;
  @Inject Settings settings;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  public void keep(String traceId) {
    var seals = keys.seals();
    if (step(seals.open(store.find(SealedKeysets.NAME).orElseThrow())) == Step.NOTHING) {
      return;
    }
    var keyset = seals.open(store.lock(SealedKeysets.NAME).orElseThrow());
    var step = step(keyset);
    if (step != Step.NOTHING) {
      store.change(SealedKeysets.NAME, seals.seal(keyset.with(step, clock.instant())));
      audit.append(
          AuditEntry.of(Caller.system(traceId), action(step), "keyset", SealedKeysets.NAME));
    }
  }

  private Step step(SigningKeyset keyset) {
    var longest = Duration.ofDays(settings.number(Setting.SIGNING_KEY_DAYS));
    return keyset.due(clock.instant(), longest);
  }

  private static AuditAction action(Step step) {
    return switch (step) {
      case ADD -> AuditAction.SIGNING_KEY_CREATED;
      case PROMOTE -> AuditAction.SIGNING_KEY_PROMOTED;
      default -> AuditAction.SIGNING_KEY_RETIRED;
    };
  }
}
