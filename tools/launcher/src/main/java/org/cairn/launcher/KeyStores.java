package org.cairn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Collections;

/**
 * The key stores that Payara opens at each start, in place of its own: no key, for it speaks no TLS
 * and the key that comes along is known to everybody; and the authorities that this machine's Java
 * trusts, for connections to the database. In clear, because a password that is known protects
 * nothing and takes a tenth of the start.
 */
final class KeyStores {
  /** What Payara opens its stores with; also that of Java's own store of authorities. */
  private static final char[] KNOWN = "changeit".toCharArray();

  private KeyStores() {}

  static void write(Path config) throws IOException {
    Security.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    Security.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    try {
      store(empty(), config.resolve("keystore.p12"));
      store(trusted(), config.resolve("cacerts.p12"));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static KeyStore trusted() throws GeneralSecurityException, IOException {
    var authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    var store = empty();
    if (Files.exists(authorities)) {
      var known = KeyStore.getInstance(authorities.toFile(), KNOWN);
      for (var alias : Collections.list(known.aliases())) {
        store.setCertificateEntry(alias, known.getCertificate(alias));
      }
    }
    return store;
  }

  private static void store(KeyStore store, Path file)
      throws GeneralSecurityException, IOException {
    try (var out = Files.newOutputStream(file)) {
      store.store(out, KNOWN);
    }
  }
}
