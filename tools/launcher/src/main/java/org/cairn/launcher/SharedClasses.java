package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Payara's classes in the form in which a Java machine uses them (class data sharing), so that they
 * are not read and verified at each start. The first start of a program with a Java lists the
 * classes; a process of low priority makes the archive when the server is ready; later starts use
 * it. Java itself checks that an archive fits, and goes without where it does not.
 */
final class SharedClasses implements AutoCloseable {
  /** What making it takes for half a minute, and as much again for everybody else. */
  private static final long NEEDED_KIBIBYTES = 1_300_000;

  private static final Path MEMORY = Path.of("/proc/meminfo");

  private final ServerProgram program;
  private final Path archive;
  private final Path list;
  private Process making;
  private CompletableFuture<Void> made;

  /**
   * @param cache where the archive is kept
   * @param list where a start that finds none lists its classes
   */
  SharedClasses(Path cache, ServerProgram program, Path list) {
    var identity =
        program.launchJar()
            + lastModified(program.launchJar())
            + ServerProgram.java()
            + System.getProperty("java.vm.version");
    // Another program or another Java begins anew.
    var id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    this.program = program;
    this.archive = cache.resolve("classes-" + id + ".jsa");
    this.list = list;
  }

  private static String lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path archive() {
    return archive;
  }

  /** Options of the server's Java machine. */
  List<String> options() {
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")
        : List.of("-XX:DumpLoadedClassList=" + list);
  }

  /**
   * Starts to make the archive of a server that is ready, where it is missing and there is memory
   * enough; returns at once.
   */
  void makeIfMissing() {
    if (Files.exists(archive) || !Files.exists(list) || !hasMemory()) {
      return;
    }
    var part = archive.resolveSibling(archive.getFileName() + "." + UUID.randomUUID());
    try {
      making =
          new ProcessBuilder(command(part))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      made = making.onExit().thenAccept(ended -> keep(part, ended.exitValue() == 0));
    } catch (IOException e) {
      // Without an archive everything works, a little later.
      making = null;
    }
  }

  /** Returns when the archive is there, or will not come. */
  void awaitMade() {
    if (made != null) {
      made.join();
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    if (making != null) {
      making.destroyForcibly();
    }
  }

  private List<String> command(Path part) {
    return List.of(
        "nice",
        "-n",
        "19",
        ServerProgram.java(),
        "-Xshare:dump",
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:SharedClassListFile=" + list,
        "-XX:SharedArchiveFile=" + part,
        "-cp",
        program.launchJar().toString());
  }

  private void keep(Path part, boolean complete) {
    try {
      if (complete) {
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        deleteOthers();
      } else {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of programs and Javas that were here before; a server that uses one keeps it open. */
  private void deleteOthers() throws IOException {
    try (var files = Files.newDirectoryStream(archive.getParent(), "classes-*.jsa")) {
      for (var file : files) {
        if (!file.equals(archive)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean hasMemory() {
    try {
      return Files.readAllLines(MEMORY).stream()
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> line.replaceAll("\\D", ""))
          .anyMatch(kibibytes -> Long.parseLong(kibibytes) > NEEDED_KIBIBYTES);
    } catch (IOException e) {
      return false;
    }
  }
}
