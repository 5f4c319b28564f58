package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder of an installation while a launcher works on it. The lock is the system's: it is gone
 * with the launcher, however that ended.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws LauncherFailure where another launcher works on it
   */
  static DataFolder occupy(Path folder) {
    try {
      PrivateFiles.createFolder(folder);
      var channel =
          FileChannel.open(
              folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw new LauncherFailure(
            "Cairn is already running on " + folder + ". `./cairn stop` ends it.");
      }
      var occupied = new DataFolder(folder, channel);
      ChildProcess.ofThisProcess().record(pidFile(folder));
      return occupied;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    return Optional.ofNullable(channel.tryLock());
  }

  /** The launcher that works on it. */
  static Optional<ChildProcess> launcher(Path folder) {
    var file = folder.resolve("launcher.lock");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return lock(channel).isPresent()
          ? Optional.empty()
          : ChildProcess.recorded(pidFile(folder), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("launcher.pid");
  }

  /** Leaves no file behind that names a process which is gone. */
  @Override
  public synchronized void close() {
    try {
      // Closed a second time, the file may be that of the next launcher.
      if (channel.isOpen()) {
        Files.deleteIfExists(pidFile(folder));
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
