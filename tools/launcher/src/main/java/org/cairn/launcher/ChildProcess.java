package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that this or an earlier launcher started, known by its pid file. A pid is reused by the
 * system, so that a process found by a file is believed only when its command line names the folder
 * that it works on.
 */
final class ChildProcess {
  private final ProcessHandle handle;

  private ChildProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  static ChildProcess of(Process process) {
    return new ChildProcess(process.toHandle());
  }

  static ChildProcess ofThisProcess() {
    return new ChildProcess(ProcessHandle.current());
  }

  /**
   * The living process of a pid file.
   *
   * @param mark what its command line must contain
   */
  static Optional<ChildProcess> recorded(Path pidFile, String mark) {
    return pid(pidFile)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> commandLine(handle).contains(mark))
        .map(ChildProcess::new);
  }

  private static Optional<Long> pid(Path file) {
    try {
      return Optional.of(Long.valueOf(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String commandLine(ProcessHandle handle) {
    var info = handle.info();
    return info.commandLine()
        .or(() -> info.arguments().map(arguments -> String.join(" ", arguments)))
        .orElse("");
  }

  void record(Path pidFile) {
    try {
      Files.writeString(pidFile, pid() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return handle.pid();
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  /** Asks it to end, and returns whether it did within the time. */
  boolean stop(Duration patience) {
    handle.destroy();
    return await(patience);
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    handle.destroyForcibly();
    await(Duration.ofSeconds(10));
  }

  void onEnd(Runnable listener) {
    handle.onExit().thenRun(listener);
  }

  void awaitEnd() {
    handle.onExit().join();
  }

  private boolean await(Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !handle.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    }
  }
}
