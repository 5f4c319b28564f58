package org.cairn.vault.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import org.cairn.domain.id.Ids;
import org.cairn.vault.VaultClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Ids IDS = () -> new UUID(RANDOM.nextLong(), RANDOM.nextLong());

  @TempDir Path folder;

  @Test
  void only_its_owner_may_read_it() throws Exception {
    var path = folder.resolve("secrets/deep/master.key");

    new MasterKeyFile(path).make(IDS);

    assertThat(mode(path)).isEqualTo("rw-------");
    assertThat(mode(path.getParent())).isEqualTo("rwx------");
    try (var files = Files.list(path.getParent())) {
      assertThat(files).containsExactly(path);
    }
  }

  @Test
  void a_key_that_is_there_is_never_replaced() throws Exception {
    var path = folder.resolve("master.key");
    var file = new MasterKeyFile(path);
    file.make(IDS);
    var before = Files.readString(path);

    file.make(IDS);

    assertThat(Files.readString(path)).isEqualTo(before);
  }

  @Test
  void what_it_seals_it_opens() throws Exception {
    var file = new MasterKeyFile(folder.resolve("master.key"));
    file.make(IDS);
    var sealed = file.read().encrypt(new byte[] {1, 2}, new byte[] {3});

    assertThat(file.read().decrypt(sealed, new byte[] {3})).containsExactly(1, 2);
    assertThatThrownBy(() -> file.read().decrypt(sealed, new byte[] {4}))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void nonsense_is_refused_in_words() throws Exception {
    var path = folder.resolve("master.key");
    Files.writeString(path, "no key");

    assertThatThrownBy(() -> new MasterKeyFile(path).read())
        .isInstanceOf(VaultClosed.class)
        .hasMessageContaining("holds no master key");
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
