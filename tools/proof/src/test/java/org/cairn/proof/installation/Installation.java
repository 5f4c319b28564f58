package org.cairn.proof.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;
import org.cairn.proof.device.Http;
import org.cairn.proof.proxy.DatabaseProxy;

/**
 * A database, a proxy before it, and a server, all of our own and on 127.0.0.1. The folder has a
 * fixed name, so that a run that was cut off is cleared away by the next.
 */
public final class Installation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "the administrator of proofs";

  private final Path folder;
  private final ProofDatabase database;
  private final DatabaseProxy proxy;
  private final ServerOptions options;
  private final Http http;
  private ServerProcess server;
  private Admin admin;
  private Crew crew;
  private boolean over;

  private Installation(String name, List<String> javaOptions) {
    this.folder = Path.of("target", name).toAbsolutePath();
    var war = Launcher.war();
    var cache = war.getParent().getParent().getParent().resolve(".cairn");
    clear(cache);
    this.database = ProofDatabase.start(data(), cache);
    this.proxy = DatabaseProxy.before(database.host(), database.port());
    var settings = settings(cache);
    this.options = new ServerOptions(settings, war, javaOptions);
    this.http = new Http(settings.baseUrl());
  }

  /**
   * One that will be killed: starts fast, and measures nothing.
   *
   * @param name of its folder
   */
  public static Installation startMortal(String name) {
    return start(name, QUICK);
  }

  /** One that is ended cleanly, so that what the server has run can be measured. */
  static Installation start(String name) {
    var java = new ArrayList<>(QUICK);
    var agent = System.getProperty("cairn.proof.agent", "");
    if (agent.startsWith("-javaagent")) {
      java.addAll(List.of(agent.strip().split("\\s+")));
    }
    return start(name, java);
  }

  /** A server that lives for minutes at the most gains nothing from the optimizing compiler. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private static Installation start(String name, List<String> javaOptions) {
    var installation = new Installation(name, javaOptions);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::end, "end of " + name));
    installation.startServer();
    return installation;
  }

  /** Ends what an earlier run has left, then forgets its data. */
  private void clear(Path cache) {
    if (Files.exists(data().resolve("mysql"))) {
      ProofDatabase.start(data(), cache).close();
    }
    deleteData();
  }

  private Settings settings(Path cache) {
    return Settings.of(Map.of())
        .with(unlimited())
        .with(
            Map.of(
                Setting.HTTP_PORT, Integer.toString(Ports.free()),
                Setting.DATA, data().toString(),
                Setting.CACHE, cache.toString(),
                Setting.MASTER_KEY_FILE, folder.resolve("master.key").toString(),
                Setting.ADMIN_PASSWORD, PASSWORD,
                Setting.DB_URL, database.urlBy(proxy.port()),
                Setting.DB_USER, database.user(),
                Setting.DB_PASSWORD, database.password()));
  }

  private static Map<Setting, String> unlimited() {
    return Map.of(
        Setting.RATE_USER, "0",
        Setting.RATE_DEVICE, "0",
        Setting.RATE_ADDRESS, "0",
        Setting.RATE_SIGN_IN, "0");
  }

  private Path data() {
    return folder.resolve("data");
  }

  public ProofDatabase database() {
    return database;
  }

  public DatabaseProxy proxy() {
    return proxy;
  }

  public Http http() {
    return http;
  }

  public long serverPid() {
    return server.pid();
  }

  public int httpPort() {
    return options.settings().number(Setting.HTTP_PORT);
  }

  public Path war() {
    return options.war();
  }

  /** The first administrator; signs in at the first call. */
  public synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.signIn(http, "admin", PASSWORD);
    }
    return admin;
  }

  public String adminPassword() {
    return PASSWORD;
  }

  /** Users and devices to write and read with. */
  public synchronized Crew crew() {
    if (crew == null) {
      crew = new Crew(admin());
    }
    return crew;
  }

  public void startServer() {
    server = ServerProcess.start(options);
    server.awaitReady(PATIENCE);
  }

  public void stopServer() {
    server.stop();
  }

  /** As {@code kill -9} does. */
  public void killServer() {
    server.kill();
  }

  private synchronized void end() {
    if (over) {
      return;
    }
    over = true;
    if (server != null) {
      server.stop();
    }
    proxy.close();
    database.close();
  }

  @Override
  public void close() {
    end();
    deleteData();
  }

  /** Logs stay beside. */
  private void deleteData() {
    for (var part : List.of("mysql", "server")) {
      delete(data().resolve(part));
    }
  }

  private static void delete(Path top) {
    if (!Files.exists(top)) {
      return;
    }
    try (var paths = Files.walk(top)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
