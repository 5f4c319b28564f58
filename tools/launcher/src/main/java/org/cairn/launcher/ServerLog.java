package org.cairn.launcher;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;

/**
 * What one run of the server wrote into its log file.
 *
 * @param start the length of the file when the run began
 */
record ServerLog(Path file, long start) {
  private static final String REASON = "Cairn cannot start: ";

  static ServerLog fromHere(Path file) {
    try {
      return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException e) {
      return new ServerLog(file, 0);
    }
  }

  /** Why it gave up, where it said so. */
  Optional<String> reason() {
    return lines().stream()
        .filter(line -> line.contains(REASON))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring(line.indexOf(REASON)) + "\n(see " + file + ")");
  }

  /** Whether Payara has finished, with or without the application. */
  boolean saysUp() {
    return lines().stream()
        .anyMatch(line -> line.contains("Payara Micro") && line.contains("ready in"));
  }

  private List<String> lines() {
    try (var channel = Files.newByteChannel(file)) {
      channel.position(start);
      var text = new Scanner(Channels.newInputStream(channel), StandardCharsets.UTF_8);
      return text.useDelimiter("\n").tokens().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
