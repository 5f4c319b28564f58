package org.cairn.proof.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.Launcher;
import org.cairn.proof.device.Http;
import org.cairn.proof.proxy.DatabaseProxy;

/**
 * A database, a proxy before it, and a server, all of our own and on 127.0.0.1. The folder has a
 * fixed name, so that a run that was cut off is cleared away by the next.
 */
public final class Installation implements AutoCloseable {
  private static final String PASSWORD = "the administrator of proofs";

  private final Path folder;
  private final ProofDatabase database;
  private final Settings settings;
  private final Node node;
  private final List<Node> further = new ArrayList<>();
  private Admin admin;
  private Crew crew;
  private boolean over;

  private Installation(Terms terms, List<String> javaOptions) {
    this.folder = Path.of("target", terms.name()).toAbsolutePath();
    var cache = Launcher.war().getParent().getParent().getParent().resolve(".cairn");
    clear(cache);
    this.database = ProofDatabase.start(data(), cache, !terms.watched());
    this.settings = settings(cache).with(terms.settings());
    this.node = new Node(database, data(), settings, javaOptions);
  }

  /**
   * What an installation is to be.
   *
   * @param watched whether proofs may put triggers into its database, which an embedded one with a
   *     binary log does not allow to its users
   */
  private record Terms(String name, boolean watched, Map<Setting, String> settings) {}

  /**
   * One that will be killed: starts fast, and measures nothing.
   *
   * @param name of its folder
   */
  public static Installation startMortal(String name) {
    return start(new Terms(name, false, Map.of()), QUICK);
  }

  /** The same, with more settings, and a database that takes triggers. */
  public static Installation startWatched(String name, Map<Setting, String> more) {
    return start(new Terms(name, true, more), QUICK);
  }

  /** One that is ended cleanly, so that what the server has run can be measured. */
  static Installation start(String name) {
    var java = new ArrayList<>(QUICK);
    var agent = System.getProperty("cairn.proof.agent", "");
    if (agent.startsWith("-javaagent")) {
      java.addAll(List.of(agent.strip().split("\\s+")));
    }
    return start(new Terms(name, false, Map.of()), java);
  }

  /** A server that lives for minutes at the most gains nothing from the optimizing compiler. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private static Installation start(Terms terms, List<String> javaOptions) {
    var installation = new Installation(terms, javaOptions);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::end, "end of " + terms.name()));
    installation.startServer();
    return installation;
  }

  /** Ends what an earlier run has left, then forgets its data. */
  private void clear(Path cache) {
    if (Files.exists(data().resolve("mysql"))) {
      ProofDatabase.start(data(), cache, false).close();
    }
    deleteData();
  }

  private Settings settings(Path cache) {
    return Settings.of(Map.of())
        .with(unlimited())
        .with(
            Map.of(
                Setting.CACHE, cache.toString(),
                Setting.MASTER_KEY_FILE, folder.resolve("master.key").toString(),
                Setting.ADMIN_PASSWORD, PASSWORD,
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

  /** In bytes. */
  public long logSize() {
    try {
      return Files.size(data().resolve("log").resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProofDatabase database() {
    return database;
  }

  /** The first server, which is there from the beginning. */
  public Node node() {
    return node;
  }

  /** One more server on the same database, with a port and a folder of its own. */
  public synchronized Node addNode() {
    var next = new Node(database, folder.resolve("data-" + (further.size() + 2)), settings, QUICK);
    further.add(next);
    next.start();
    return next;
  }

  public DatabaseProxy proxy() {
    return node.proxy();
  }

  public Http http() {
    return node.http();
  }

  public long serverPid() {
    return node.pid();
  }

  public int httpPort() {
    return node.httpPort();
  }

  public Path war() {
    return Launcher.war();
  }

  /** The first administrator; signs in at the first call. */
  public synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.signIn(http(), "admin", PASSWORD);
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
    node.start();
  }

  public void stopServer() {
    node.stop();
  }

  /** As {@code kill -9} does. */
  public void killServer() {
    node.kill();
  }

  private synchronized void end() {
    if (over) {
      return;
    }
    over = true;
    further.forEach(Node::close);
    node.close();
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
