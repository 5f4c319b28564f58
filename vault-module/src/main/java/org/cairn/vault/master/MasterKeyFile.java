package org.cairn.vault.master;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.id.Ids;
import org.cairn.vault.VaultClosed;

/** The file with the key that seals all other keys (AES-256-GCM), for its owner's eyes only. */
public final class MasterKeyFile {
  private static final System.Logger LOG = System.getLogger(MasterKeyFile.class.getName());
  private static final String OWNER_FILE = "rw-------";
  private static final String OWNER_FOLDER = "rwx------";

  private final Path file;

  public MasterKeyFile(Path file) {
    this.file = file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  public Path path() {
    return file;
  }

  /**
   * Makes a new key unless there is one. Of several servers that start at once on one machine, one
   * makes it and the others take that one: the file gets its name only when it is complete.
   */
  public void make(Ids ids) {
    try {
      var handle =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      var text =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              handle, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
      makeFolder();
      var draft = write(text, ids.next());
      try {
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
      LOG.log(System.Logger.Level.INFO, "Made the master key: keep a copy of {0}", file);
    } catch (FileAlreadyExistsException e) {
      LOG.log(System.Logger.Level.INFO, "Another server has just made the master key");
    } catch (IOException e) {
      throw new VaultClosed("the master key cannot be written to " + file + ": " + e, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key can be made", e);
    }
  }

  private void makeFolder() throws IOException {
    var folder = file.getParent();
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_FOLDER)));
    }
  }

  private Path write(String text, UUID name) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + "." + name);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_FILE));
    try (var channel = FileChannel.open(draft, options, owner)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    return draft;
  }

  /**
   * @throws VaultClosed where the file cannot be read or holds no key
   */
  public Aead read() {
    try {
      warnIfOpen();
      var text = Files.readString(file);
      return TinkJsonProtoKeysetFormat.parseKeyset(
              text, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (IOException e) {
      throw new VaultClosed("the master key file " + file + " cannot be read: " + e, e);
    } catch (GeneralSecurityException e) {
      throw new VaultClosed("the file " + file + " holds no master key", e);
    }
  }

  private void warnIfOpen() throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(MasterKeyFile::isForOthers)) {
      LOG.log(System.Logger.Level.WARNING, "Others than its owner may read {0}", file);
    }
  }

  private static boolean isForOthers(PosixFilePermission permission) {
    return !permission.name().startsWith("OWNER_");
  }
}
