package org.cairn.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.FirstLogin;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;

/** An instance as {@code ./cairn run} starts it for the first time, with a database of its own. */
final class FreshInstance implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path CACHE = Path.of("../../.cairn").toAbsolutePath().normalize();

  private final FreshDatabase database;
  private final Settings settings;
  private final ServerProcess server;

  private FreshInstance(FreshDatabase database, Settings settings, ServerProcess server) {
    this.database = database;
    this.settings = settings;
    this.server = server;
  }

  static FreshInstance start(Path folder) {
    var database = FreshDatabase.start(folder.resolve("data"), CACHE);
    try {
      var settings = settings(folder, database);
      var options = new ServerOptions(settings, Launcher.war(), List.of());
      var server = ServerProcess.start(options);
      var instance = new FreshInstance(database, settings, server);
      instance.awaitReady();
      return instance;
    } catch (RuntimeException e) {
      database.end().run();
      throw e;
    }
  }

  private void awaitReady() {
    try {
      server.awaitReady(PATIENCE);
    } catch (RuntimeException e) {
      server.kill();
      throw e;
    }
  }

  private static Settings settings(Path folder, FreshDatabase database) {
    var given = new HashMap<Setting, String>();
    given.put(Setting.DATA, folder.resolve("data").toString());
    given.put(Setting.CACHE, CACHE.toString());
    given.put(Setting.MASTER_KEY_FILE, folder.resolve("secrets/master.key").toString());
    given.put(Setting.HTTP_PORT, Integer.toString(Ports.free()));
    given.putAll(database.settings());
    return Settings.of(Map.of()).with(given);
  }

  String address() {
    return server.baseAddress();
  }

  /** What the launcher would show to the person who started it. */
  String oneTimePassword() {
    try {
      return Files.readString(FirstLogin.file(settings)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
    database.end().run();
  }
}
