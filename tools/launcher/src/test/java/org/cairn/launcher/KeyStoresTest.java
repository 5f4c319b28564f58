package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoresTest {
  private static final char[] KNOWN = "changeit".toCharArray();

  @TempDir Path folder;

  private KeyStore open(String name) throws Exception {
    return KeyStore.getInstance(folder.resolve(name).toFile(), KNOWN);
  }

  @Test
  void there_is_no_key_and_the_authorities_are_those_of_this_machines_java() throws Exception {
    KeyStores.write(folder);

    assertThat(open("keystore.p12").size()).isZero();
    var authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    var known = KeyStore.getInstance(authorities.toFile(), KNOWN);
    var trusted = open("cacerts.p12");
    assertThat(Collections.list(trusted.aliases()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(Collections.list(known.aliases()));
    for (var alias : Collections.list(known.aliases())) {
      assertThat(trusted.isCertificateEntry(alias)).isTrue();
      assertThat(trusted.getCertificate(alias)).isEqualTo(known.getCertificate(alias));
    }
  }
}
