package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.settings.Setting;

/**
 * A server of one data folder: Payara Micro with Cairn's WAR in a Java machine of its own, offering
 * nothing but the one HTTP port.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(100);

  /** Once Payara is up, Cairn is there at once, or never. */
  private static final Duration AFTERMATH = Duration.ofSeconds(10);

  private final ServerOptions options;
  private final ChildProcess process;
  private final ServerLog log;
  private final SharedClasses classes;

  /** When Payara was first seen to be up, with or without Cairn; null before. */
  private Instant upSince;

  private ServerProcess(
      ServerOptions options, ChildProcess process, ServerLog log, SharedClasses classes) {
    this.options = options;
    this.process = process;
    this.log = log;
    this.classes = classes;
  }

  /**
   * Starts it and returns at once; a server that was left running on the same folder is ended
   * first.
   *
   * @throws LauncherFailure where the port is taken
   */
  public static ServerProcess start(ServerOptions options) {
    var settings = options.settings();
    var folder = settings.path(Setting.DATA).resolve("server");
    ChildProcess.recorded(options.pidFile(), folder.toString())
        .ifPresent(
            left -> {
              if (!left.stop(STOP)) {
                left.kill();
              }
            });
    Ports.requireFree(
        settings.text(Setting.HTTP_ADDRESS),
        settings.number(Setting.HTTP_PORT),
        Setting.HTTP_PORT.key());
    var program = ServerProgram.find(settings.path(Setting.CACHE));
    return launch(options, program, ServerFolder.create(options, program));
  }

  private static ServerProcess launch(
      ServerOptions options, ServerProgram program, ServerFolder folder) {
    var classes =
        new SharedClasses(
            options.settings().path(Setting.CACHE), program, folder.path().resolve("classes.list"));
    var command = command(options, program, folder);
    command.addAll(1, classes.options());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CAIRN_"));
    builder.environment().putAll(options.settings().toMap());
    if (options.settings().text(Setting.LOG_TO).equals("console")) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    } else {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(options.logFile().toFile()));
    }
    var log = ServerLog.fromHere(options.logFile());
    try {
      var process = ChildProcess.of(builder.start());
      process.record(options.pidFile());
      return new ServerProcess(options, process, log, classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(
      ServerOptions options, ServerProgram program, ServerFolder folder) {
    var settings = options.settings();
    var command = new ArrayList<String>();
    command.add(ServerProgram.java());
    command.addAll(JavaOptions.of(settings, options.javaOptions()));
    command.add("-Djava.io.tmpdir=" + folder.temporary());
    command.addAll(program.command());
    command.addAll(folder.arguments(settings));
    command.addAll(List.of("--deploy", options.war().toString(), "--contextroot", "/"));
    return command;
  }

  /**
   * Returns when the server serves pushes.
   *
   * @throws LauncherFailure where it ends before, comes up without Cairn, or is not ready in time
   */
  public void awaitReady(Duration patience) {
    if (!isReadyWithin(patience)) {
      throw failure();
    }
  }

  /**
   * Returns whether the server serves pushes, as soon as it does, or when the time is over.
   *
   * @throws LauncherFailure where it ends before, or comes up without Cairn
   */
  boolean isReadyWithin(Duration patience) {
    var end = Instant.now().plus(patience);
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    while (!isReady(client)) {
      // Not oftener: looking costs the processors that the start needs.
      Pause.of(LOOK);
      var now = Instant.now();
      if (upSince == null && log.saysUp()) {
        upSince = now;
      }
      if (!process.isAlive() || upSince != null && now.isAfter(upSince.plus(AFTERMATH))) {
        throw failure();
      }
      if (now.isAfter(end)) {
        return false;
      }
    }
    classes.makeIfMissing();
    return true;
  }

  private LauncherFailure failure() {
    return new LauncherFailure(log.reason().orElse("The server does not start: see " + logFile()));
  }

  private boolean isReady(HttpClient client) {
    var request =
        HttpRequest.newBuilder(URI.create(baseAddress() + "/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherFailure("Interrupted", e);
    }
  }

  /** Returns when nothing is prepared any more that makes the next start faster. */
  public void awaitPreparations() {
    classes.awaitMade();
  }

  /** Such as {@code http://127.0.0.1:8080}. */
  public String baseAddress() {
    return options.settings().baseUrl();
  }

  public Path logFile() {
    return options.logFile();
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Returns when the server has ended, whoever ended it. */
  void awaitEnd() {
    process.awaitEnd();
  }

  /** Ends it cleanly; kills it when that takes more than half a minute. */
  public void stop() {
    classes.close();
    if (!process.stop(STOP)) {
      kill();
    }
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    classes.close();
    process.kill();
  }

  @Override
  public void close() {
    stop();
  }
}
