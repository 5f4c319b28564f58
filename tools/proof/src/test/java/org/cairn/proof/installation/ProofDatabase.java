package org.cairn.proof.installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.launcher.DatabaseOptions;
import org.cairn.launcher.EmbeddedDatabase;
import org.cairn.launcher.Ports;

/**
 * The database of an installation: an embedded one of our own, or a new schema of the one that
 * {@code CAIRN_TEST_DB_URL} names, dropped at the end.
 */
public final class ProofDatabase implements AutoCloseable {
  private static final int CACHE_MEBIBYTES = 128;
  private static final int CONNECTIONS = 64;
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final DatabaseUrl url;
  private final String user;
  private final String password;
  private final DatabaseOptions options;
  private EmbeddedDatabase embedded;

  private ProofDatabase(DatabaseOptions options, EmbeddedDatabase embedded) {
    this.options = options;
    this.embedded = embedded;
    this.url = DatabaseUrl.parse(embedded.url()).orElseThrow();
    this.user = embedded.user();
    this.password = embedded.password();
  }

  private ProofDatabase(DatabaseUrl url) {
    this.options = null;
    this.url = url;
    this.user = url.user().orElseThrow();
    this.password = url.password().orElse("");
  }

  /**
   * @param data where an embedded one keeps its files
   * @param cache folder of unpacked programs
   * @param binaryLog whether an embedded one writes a binary log
   */
  static ProofDatabase start(Path data, Path cache, boolean binaryLog) {
    var given = System.getenv("CAIRN_TEST_DB_URL");
    return given == null || given.isBlank() ? embedded(data, cache, binaryLog) : newSchema(given);
  }

  private static ProofDatabase embedded(Path data, Path cache, boolean binaryLog) {
    var options =
        new DatabaseOptions(
            data, cache, Ports.free(), CACHE_MEBIBYTES, CONNECTIONS, binaryLog, Optional.empty());
    return new ProofDatabase(options, EmbeddedDatabase.start(options));
  }

  private static ProofDatabase newSchema(String given) {
    var server = DatabaseUrl.parse(given).orElseThrow();
    var schema = "cairn_proof_" + UUID.randomUUID().toString().substring(0, 8);
    new ProofDatabase(server).execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
    return new ProofDatabase(server.withSchema(schema));
  }

  /** Whether it is ours, so that it may be killed. */
  public boolean isEmbedded() {
    return embedded != null;
  }

  /** Its process; only where {@link #isEmbedded}. */
  public long pid() {
    return embedded.pid();
  }

  /** As {@code kill -9} does. */
  public void kill() {
    embedded.kill();
  }

  /** Stands still from now on, until {@link #goOn}; only where {@link #isEmbedded}. */
  public void freeze() {
    Signal.STOP.send(pid());
  }

  public void goOn() {
    Signal.CONT.send(pid());
  }

  /** Returns when it has recovered. */
  public void startAgain() {
    embedded = EmbeddedDatabase.start(options);
  }

  public String host() {
    return url.hosts().replaceFirst(":\\d+$", "");
  }

  public int port() {
    var port = url.hosts().replaceFirst("^.*:", "");
    return port.equals(url.hosts()) ? 3306 : Integer.parseInt(port);
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** As {@code CAIRN_DB_URL}, by way of another port of this machine. */
  String urlBy(int proxyPort) {
    return "mysql://127.0.0.1:" + proxyPort + "/" + url.schema();
  }

  /** A connection of our own, past the server. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url.jdbc(SILENCE), user, password);
  }

  /** The same by way of a proxy, as the server does. */
  public Connection connectBy(int proxyPort) throws SQLException {
    var by = DatabaseUrl.parse(urlBy(proxyPort)).orElseThrow();
    return DriverManager.getConnection(by.jdbc(SILENCE), user, password);
  }

  public void execute(String statement) {
    try (var connection = connect();
        var any = connection.createStatement()) {
      any.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (embedded == null) {
      execute("DROP DATABASE " + url.schema());
    } else {
      embedded.close();
    }
  }
}
