package org.cairn.bench.stage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.bench.cpu.CpuMeter;
import org.cairn.bench.load.Load;
import org.cairn.bench.raw.RawDatabase;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.DatabaseOptions;
import org.cairn.launcher.EmbeddedDatabase;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;

/** A database and a server on it, both started here and ended here, on free ports of 127.0.0.1. */
public final class Installation implements AutoCloseable {
  public static final String ADMINISTRATOR = "admin";
  public static final String PASSWORD = "measured-7-times";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int CONNECTIONS = 40;
  private static final String NO_LIMIT = "1000000";

  private final Setup setup;
  private final Optional<EmbeddedDatabase> database;
  private final Settings settings;
  private ServerProcess server;

  private Installation(Setup setup, Optional<EmbeddedDatabase> database) {
    this.setup = setup;
    this.database = database;
    this.settings = settings();
  }

  /** Returns when the server is ready. What the folder holds already is used further. */
  public static Installation start(Setup setup) {
    var database =
        setup.external().isPresent()
            ? Optional.<EmbeddedDatabase>empty()
            : Optional.of(EmbeddedDatabase.start(databaseOptions(setup)));
    var installation = new Installation(setup, database);
    try {
      installation.startServer();
      // What the first start of all prepares for later ones takes processors for a while.
      installation.server.awaitPreparations();
    } catch (RuntimeException e) {
      installation.close();
      throw e;
    }
    return installation;
  }

  private static DatabaseOptions databaseOptions(Setup setup) {
    return new DatabaseOptions(
        setup.folder(),
        cache(),
        Ports.free(),
        setup.databaseMebibytes(),
        CONNECTIONS,
        setup.binaryLog(),
        Optional.empty());
  }

  /** Where {@code ./cairn run} unpacks programs too. */
  private static Path cache() {
    return Path.of(System.getProperty("cairn.home", ".")).resolve(".cairn").toAbsolutePath();
  }

  private Settings settings() {
    var values = new HashMap<Setting, String>();
    values.put(Setting.HTTP_PORT, Integer.toString(Ports.free()));
    values.put(Setting.DATA, setup.folder().toString());
    values.put(Setting.CACHE, cache().toString());
    values.put(
        Setting.MASTER_KEY_FILE,
        setup.folder().resolveSibling(setup.folder().getFileName() + ".key").toString());
    values.put(Setting.ADMIN_PASSWORD, PASSWORD);
    values.put(Setting.HEAP, "512m");
    values.put(Setting.DB_URL, url());
    values.put(Setting.DB_USER, user());
    values.put(Setting.DB_PASSWORD, password());
    // Counted as always, but a few devices are to send what hundreds would.
    values.put(Setting.RATE_ADDRESS, NO_LIMIT);
    values.put(Setting.RATE_USER, NO_LIMIT);
    values.put(Setting.RATE_DEVICE, NO_LIMIT);
    return Settings.of(Map.of()).with(values);
  }

  private String url() {
    return database
        .map(EmbeddedDatabase::url)
        .orElseGet(() -> setup.external().orElseThrow().url());
  }

  private String user() {
    return database
        .map(EmbeddedDatabase::user)
        .orElseGet(() -> setup.external().orElseThrow().user());
  }

  private String password() {
    return database
        .map(EmbeddedDatabase::password)
        .orElseGet(() -> setup.external().orElseThrow().password());
  }

  /** Starts the server and waits until it is ready; the database runs already. */
  public void startServer() {
    server = ServerProcess.start(new ServerOptions(settings, Launcher.war(), setup.javaOptions()));
    server.awaitReady(PATIENCE);
  }

  public void stopServer() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  public Setup setup() {
    return setup;
  }

  public URI address() {
    return URI.create(settings.baseUrl());
  }

  public RawDatabase raw() {
    return new RawDatabase(url(), user(), password());
  }

  public CpuMeter meter() {
    return new CpuMeter(
        server == null ? 0 : server.pid(), database.map(EmbeddedDatabase::pid).orElse(0L));
  }

  public Load load() {
    return new Load(meter());
  }

  @Override
  public void close() {
    stopServer();
    database.ifPresent(EmbeddedDatabase::stop);
  }
}
