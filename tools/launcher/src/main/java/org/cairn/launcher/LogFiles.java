package org.cairn.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps log files from growing for ever. Server and database hold their file open for appending, so
 * it is copied and emptied: what is written within that moment is lost.
 */
final class LogFiles implements AutoCloseable {
  private static final long MOST_BYTES = 10_000_000;
  private static final int KEPT = 5;
  private static final long MINUTE = 60;

  private final List<Path> files;
  private final long mostBytes;
  private final PrintStream out;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "log files");
            thread.setDaemon(true);
            return thread;
          });

  LogFiles(List<Path> files, long mostBytes, PrintStream out) {
    this.files = List.copyOf(files);
    this.mostBytes = mostBytes;
    this.out = out;
  }

  /** Looks after files at once and each minute from then on. */
  static LogFiles keep(List<Path> files, PrintStream out) {
    var kept = new LogFiles(files, MOST_BYTES, out);
    kept.timer.scheduleWithFixedDelay(kept::rotate, 0, MINUTE, TimeUnit.SECONDS);
    return kept;
  }

  void rotate() {
    for (var file : files) {
      try {
        if (Files.exists(file) && Files.size(file) > mostBytes) {
          rotate(file);
        }
      } catch (IOException e) {
        out.println("The log file " + file + " could not be rotated: " + e);
      }
    }
  }

  private static void rotate(Path file) throws IOException {
    for (int i = KEPT - 1; i >= 1; i--) {
      if (Files.exists(numbered(file, i))) {
        Files.move(numbered(file, i), numbered(file, i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(file, numbered(file, 1), StandardCopyOption.REPLACE_EXISTING);
    FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
  }

  private static Path numbered(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
