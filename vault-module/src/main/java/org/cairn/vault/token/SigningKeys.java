package org.cairn.vault.token;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.vault.VaultClosed;
import org.cairn.vault.master.MasterKeyFile;
import org.cairn.vault.store.KeysetStore;

/**
 * The signing keys as this server knows them: read at start, and again when the database has a
 * newer version, which is looked for each minute and when a token names a key that is not known.
 */
@ApplicationScoped
public class SigningKeys {
  private static final Duration USUAL = Duration.ofMinutes(1);
  private static final Duration SOONEST = Duration.ofSeconds(1);

  @Inject KeysetStore store;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Ids ids;

  private volatile SealedKeysets seals;
  private volatile LoadedKeys loaded;
  private volatile Instant checkedAt = Instant.EPOCH;

  /**
   * Opens the vault, making master key and signing keys in an installation that has none.
   *
   * @throws VaultClosed where the keys cannot be opened
   */
  public synchronized void open() {
    var file = new MasterKeyFile(settings.path(Setting.MASTER_KEY_FILE));
    boolean fresh = store.version(SealedKeysets.NAME) == 0;
    if (!file.exists()) {
      if (!fresh) {
        throw missing(file);
      }
      file.make(ids);
    }
    Aead master = file.read();
    seals = new SealedKeysets(master);
    if (fresh) {
      var keyset = SigningKeyset.first(ids.next(), clock.instant());
      store.addIfNone(SealedKeysets.NAME, seals.seal(keyset));
    }
    load();
  }

  private static VaultClosed missing(MasterKeyFile file) {
    return new VaultClosed(
        "the database holds keys that a master key has sealed, but there is no file "
            + file.path()
            + "; put it back from its copy, or let CAIRN_MASTER_KEY_FILE name where it is",
        null);
  }

  /** The keys, at most a minute old. */
  public LoadedKeys current() {
    if (Duration.between(checkedAt, clock.instant()).compareTo(USUAL) >= 0) {
      refresh();
    }
    return loaded;
  }

  /** Looks for newer keys now, unless that was done just before. */
  public LoadedKeys newest() {
    if (Duration.between(checkedAt, clock.instant()).compareTo(SOONEST) >= 0) {
      refresh();
    }
    return loaded;
  }

  private synchronized void refresh() {
    if (seals == null) {
      open();
    } else if (store.version(SealedKeysets.NAME) == loaded.version()) {
      checkedAt = clock.instant();
    } else {
      load();
    }
  }

  private void load() {
    var sealed = store.find(SealedKeysets.NAME).orElseThrow();
    loaded = LoadedKeys.of(seals.open(sealed));
    checkedAt = clock.instant();
  }

  /** For a change of the keys under the lock of their row. */
  public SealedKeysets seals() {
    if (seals == null) {
      refresh();
    }
    return seals;
  }
}
