package org.cairn.domain.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * How the one-time password of the first administrator gets from the server, which makes it, to the
 * person who started it: by a file that only the owner may read, shown and deleted by the launcher.
 */
public final class FirstLogin {
  private FirstLogin() {}

  public static Path file(Settings settings) {
    return settings.path(Setting.DATA).resolve("first-login");
  }

  /** Leaves the password; call it after the transaction that made the administrator. */
  public static void leave(Settings settings, String password) {
    var file = file(settings);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      try (var channel = Files.newByteChannel(file, fresh, owner)) {
        channel.write(ByteBuffer.wrap((password + "\n").getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
