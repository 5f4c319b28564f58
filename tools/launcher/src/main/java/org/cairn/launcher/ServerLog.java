package org.cairn.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the server says last before it gives up. */
final class ServerLog {
  private static final String REASON = "Cairn cannot start: ";

  private ServerLog() {}

  /** The reason in words, where the server had one. */
  static Optional<String> reason(Path log) {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(REASON))
          .reduce((earlier, later) -> later)
          .map(line -> line.substring(line.indexOf(REASON)) + "\n(see " + log + ")");
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
