package org.cairn.vault.token;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.cairn.vault.VaultClosed;
import org.cairn.vault.store.KeysetStore.Sealed;

/** Seals the signing keyset for its place in the database, and opens it again. */
public final class SealedKeysets {
  public static final String NAME = "token-signing";

  /** Table, column and row, so that a sealed keyset is good nowhere else. */
  private static final byte[] PLACE =
      ("vault_keyset.content." + NAME).getBytes(StandardCharsets.UTF_8);

  private static final Configuration TINK = JwtConfig2026.get();

  private final Aead master;

  public SealedKeysets(Aead master) {
    this.master = master;
  }

  public Sealed seal(SigningKeyset keyset) {
    try {
      var content =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset.keys(), master, PLACE, TINK);
      return new Sealed(
          keyset.installation(),
          keyset.version(),
          keyset.newestAt(),
          keyset.primarySince(),
          content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing keys cannot be sealed", e);
    }
  }

  /**
   * @throws VaultClosed where the master key is not the one that sealed it
   */
  public SigningKeyset open(Sealed sealed) {
    try {
      var keys = TinkProtoKeysetFormat.parseEncryptedKeyset(sealed.content(), master, PLACE, TINK);
      return new SigningKeyset(
          sealed.installation(), sealed.version(), sealed.newestAt(), sealed.primarySince(), keys);
    } catch (GeneralSecurityException e) {
      throw new VaultClosed(
          "the keys in the database were sealed with another master key than that of"
              + " CAIRN_MASTER_KEY_FILE; put back the file that belongs to this database",
          e);
    }
  }
}
