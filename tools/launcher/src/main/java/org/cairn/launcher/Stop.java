package org.cairn.launcher;

import java.io.PrintStream;
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
    return end("server", recorded("server", data.resolve("server").toString()))
        | end("database", recorded("database", "--datadir=" + data.resolve("mysql")));
  }

  private Optional<ChildProcess> recorded(String name, String mark) {
    return ChildProcess.recorded(data.resolve(name + ".pid"), mark);
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
