package org.cairn.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder for everything that a run writes; gone when the run ends, however it ends. */
public final class Place implements AutoCloseable {
  private final Path folder;

  private Place(Path folder) {
    this.folder = folder;
  }

  /**
   * @param parent on the disk that is to be measured; memory would be no measure of durability
   */
  public static Place below(Path parent) {
    try {
      return new Place(Files.createTempDirectory(Files.createDirectories(parent), "cairn-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
