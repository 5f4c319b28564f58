package org.cairn.vault.token;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.cairn.access.AccessToken;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.vault.SetClock;
import org.cairn.vault.token.SigningKeyset.Step;

/** One server's vault, put together as the container does it. */
final class Server {
  final SigningKeys keys = new SigningKeys();
  final JwtSigner signer = new JwtSigner();
  final JwtVerifier verifier = new JwtVerifier();
  final KeysetsInMemory store;
  final SetClock clock;

  Server(KeysetsInMemory store, SetClock clock, Path masterKey) {
    this.store = store;
    this.clock = clock;
    var random = new SecureRandom();
    Ids ids = () -> new UUID(random.nextLong(), random.nextLong());
    var settings =
        Settings.of(
            Map.of(
                Setting.MASTER_KEY_FILE.key(), masterKey.toString(),
                Setting.DATA.key(), masterKey.resolveSibling("data").toString()));
    keys.store = store;
    keys.settings = settings;
    keys.clock = clock;
    keys.ids = ids;
    var issuer = new Issuer();
    issuer.settings = settings;
    signer.keys = keys;
    signer.issuer = issuer;
    signer.clock = clock;
    signer.ids = ids;
    verifier.keys = keys;
    verifier.issuer = issuer;
    verifier.clock = clock;
  }

  Server opened() {
    keys.open();
    return this;
  }

  AccessToken token() {
    var expiry = clock.instant().plus(Duration.ofMinutes(15));
    return new AccessToken(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3), expiry);
  }

  String issuer() {
    return "urn:cairn:installation:" + keys.current().installation();
  }

  SigningKeyset keyset() {
    return keys.seals().open(store.find(SealedKeysets.NAME).orElseThrow());
  }

  void change(Step step) {
    store.change(SealedKeysets.NAME, keys.seals().seal(keyset().with(step, clock.instant())));
  }
}
