package org.cairn.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Ends the instance of one data folder, and nothing else. */
final class Stop {
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final Path data;
  private final PrintStream out;

  Stop(Settings settings, PrintStream out) {
    this.data = settings.path(Setting.DATA);
    this.out = out;
  }

  /**
   * The launcher ends what it started. Server and database are ended here only where their launcher
   * was killed.
   */
  void run() {
    boolean any = end("launcher", DataFolder.launcher(data)) | endLeftBehind();
    out.println(any ? "Stopped." : "Nothing is running on " + data + ".");
  }

  /** Ends what nobody looks after any more; says whether there was anything. */
  boolean endLeftBehind() {
    return endRecorded("server", data.resolve("server").toString())
        | endRecorded("database", "--datadir=" + data.resolve("mysql"));
  }

  /** The file goes with the process: the system gives the same number to others. */
  private boolean endRecorded(String name, String mark) {
    var file = data.resolve(name + ".pid");
    boolean any = end(name, ChildProcess.recorded(file, mark));
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return any;
  }

  private static boolean end(String name, Optional<ChildProcess> process) {
    process.ifPresent(
        found -> {
          if (!found.stop(PATIENCE)) {
            throw new LauncherFailure("The " + name + " does not end: pid " + found.pid());
          }
        });
    return process.isPresent();
  }
}
