package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB of one data folder, listening on 127.0.0.1 alone. What it has committed survives a
 * crash of the database and of the machine. It outlives a launcher that is killed; the next start
 * on the same folder ends it and takes over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1";
  private static final String USER = "cairn";

  /** Recovery after a crash takes its time; one that cannot start ends by itself. */
  private static final Duration START = Duration.ofMinutes(15);

  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int SPARE_CONNECTIONS = 50;

  /**
   * Flushed with each commit. Bounded in time and size, for small disks; newer servers would keep
   * all of it for ever where no replica reads it. "Loose" is what an older server need not know.
   */
  private static final List<String> BINARY_LOG =
      List.of(
          "--log-bin=binlog",
          "--binlog-format=ROW",
          "--sync-binlog=1",
          // A batch of a hundred documents; what is larger takes the way over a temporary file.
          "--binlog-cache-size=1M",
          "--binlog-expire-logs-seconds=" + Duration.ofDays(7).toSeconds(),
          "--loose-max-binlog-total-size=2G",
          "--loose-slave-connections-needed-for-purge=0",
          "--server-id=1");

  private final DatabaseOptions options;
  private final String password;
  private final ChildProcess process;

  private EmbeddedDatabase(DatabaseOptions options, String password, ChildProcess process) {
    this.options = options;
    this.password = password;
    this.process = process;
  }

  /**
   * Starts it and returns when it takes connections; recovers first where it crashed before.
   *
   * @throws LauncherFailure where the port is taken or the database does not come up
   */
  public static EmbeddedDatabase start(DatabaseOptions options) {
    try {
      PrivateFiles.createFolder(options.data());
      Files.createDirectories(options.logFile().getParent());
      endLeftOver(options);
      Ports.requireFree(ADDRESS, options.port(), "CAIRN_DB_PORT");
      var folder = new DatabaseFolder(options, DatabaseProgram.find(options));
      folder.createIfMissing();
      return start(options, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void endLeftOver(DatabaseOptions options) {
    ChildProcess.recorded(options.pidFile(), "--datadir=" + options.folder())
        .ifPresent(
            process -> {
              if (!process.stop(STOP)) {
                throw new LauncherFailure(
                    "A database left running on this folder does not end: pid " + process.pid());
              }
            });
  }

  private static EmbeddedDatabase start(DatabaseOptions options, DatabaseFolder folder)
      throws IOException {
    var password = PrivateFiles.secret(options.passwordFile());
    var users = options.data().resolve("database-users.sql");
    PrivateFiles.write(users, users(password));
    try {
      var command = new ArrayList<>(folder.command(options.folder()));
      command.addAll(running(options, users));
      var started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(options.logFile().toFile()))
              .start();
      var process = ChildProcess.of(started);
      process.record(options.pidFile());
      var database = new EmbeddedDatabase(options, password, process);
      database.awaitConnections();
      return database;
    } finally {
      Files.delete(users);
    }
  }

  private static List<String> running(DatabaseOptions options, Path users) {
    var command = new ArrayList<String>();
    command.add("--port=" + options.port());
    command.add("--bind-address=" + ADDRESS);
    command.add("--socket=" + socket(options));
    command.add("--pid-file=" + options.folder().resolve("mariadbd.pid"));
    command.add("--init-file=" + users);
    command.add("--skip-name-resolve");
    // On the loopback it protects nothing, and making a certificate takes up to half a minute.
    command.add("--skip-ssl");
    command.add("--local-infile=0");
    command.add("--max-connections=" + (options.connections() + SPARE_CONNECTIONS));
    command.add("--max-allowed-packet=64M");
    command.add("--transaction-isolation=READ-COMMITTED");
    command.add("--innodb-lock-wait-timeout=5");
    // With it, copying a table for ALTER TABLE ends MariaDB 11.4.5 where a row has about 1 MB.
    command.add("--loose-skip-innodb-alter-copy-bulk");
    command.add("--innodb-buffer-pool-size=" + options.memoryMebibytes() + "M");
    command.add("--innodb-flush-log-at-trx-commit=1");
    if (options.binaryLog()) {
      command.addAll(BINARY_LOG);
    }
    return command;
  }

  /** The path of a socket has at most about 100 characters. */
  private static Path socket(DatabaseOptions options) {
    var beside = options.folder().resolve("mariadbd.sock");
    return beside.toString().length() < 100
        ? beside
        : Path.of(System.getProperty("java.io.tmpdir"), "cairn-" + options.port() + ".sock");
  }

  /**
   * Run at each start, so that user and password are always those of the password file. Schemas
   * that begin with {@code cairn} are the server's: a restore loads a second one.
   */
  private static String users(String password) {
    return """
    CREATE DATABASE IF NOT EXISTS cairn CHARACTER SET utf8mb4;
    CREATE USER IF NOT EXISTS 'cairn'@'127.0.0.1' IDENTIFIED BY '%1$s';
    ALTER USER 'cairn'@'127.0.0.1' IDENTIFIED BY '%1$s';
    GRANT ALL ON `cairn%%`.* TO 'cairn'@'127.0.0.1';
    """
        .formatted(password);
  }

  private void awaitConnections() {
    var end = Instant.now().plus(START);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        kill();
        throw new LauncherFailure("The database does not start: see " + options.logFile());
      }
      Pause.briefly();
    }
  }

  /** Whether it greets, which it does only after recovery and the script of users. */
  private boolean answers() {
    try (var connection = new Socket()) {
      connection.connect(new InetSocketAddress(ADDRESS, options.port()), 1_000);
      connection.setSoTimeout(1_000);
      return connection.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@code CAIRN_DB_URL}. */
  public String url() {
    return "mysql://" + ADDRESS + ":" + options.port() + "/cairn";
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  public long pid() {
    return process.pid();
  }

  /** Calls {@code listener} once when it has ended, for whatever reason. */
  void onEnd(Runnable listener) {
    process.onEnd(listener);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it cleanly; kills it when that takes more than a minute. */
  public void stop() {
    if (!process.stop(STOP)) {
      kill();
    }
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    stop();
  }
}
