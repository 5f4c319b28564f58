package org.cairn.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.cairn.domain.settings.DatabaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  private static final Path CACHE = Path.of("../../.cairn").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void what_was_committed_survives_a_crash_and_a_start_takes_over() throws Exception {
    var options = options(Ports.free());
    var first = EmbeddedDatabase.start(options);
    execute(first, "CREATE TABLE kept (n INT PRIMARY KEY)", "INSERT INTO kept VALUES (1)");
    first.kill();

    // A launcher that was killed leaves the second one running.
    var second = EmbeddedDatabase.start(options);
    execute(second, "INSERT INTO kept VALUES (2)");
    try (var third = EmbeddedDatabase.start(options)) {
      assertThat(first.isAlive()).isFalse();
      assertThat(second.isAlive()).isFalse();
      assertThat(number(third, "SELECT COUNT(*) FROM kept")).isEqualTo(2);
    }
  }

  @Test
  void it_is_durable_private_and_reached_from_this_machine_only() throws Exception {
    try (var database = EmbeddedDatabase.start(options(Ports.free()))) {
      assertThat(text(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
      assertThat(text(database, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(text(database, "SELECT @@innodb_lock_wait_timeout")).isEqualTo("5");
      assertThat(text(database, "SELECT @@innodb_alter_copy_bulk")).isEqualTo("0");
      assertThat(text(database, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
      assertThat(text(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
      assertThat(text(database, "SELECT @@log_bin")).isEqualTo("0");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> execute(database, "SELECT * FROM mysql.global_priv"));
      assertThat(permissions("database.password")).isEqualTo("rw-------");
      assertThat(permissions("mysql")).isEqualTo("rwx------");
      assertThat(folder.resolve("data/database-users.sql")).doesNotExist();
      assertNobodyElseSignsIn(database);
      assertNoOtherAddress(database);
    }
  }

  @Test
  void the_binary_log_is_flushed_with_each_commit_and_cannot_fill_the_disk() throws Exception {
    var plain = options(Ports.free());
    var options =
        new DatabaseOptions(plain.data(), CACHE, plain.port(), 64, 10, true, plain.program());

    try (var database = EmbeddedDatabase.start(options)) {
      assertThat(text(database, "SELECT @@log_bin")).isEqualTo("1");
      assertThat(text(database, "SELECT @@sync_binlog")).isEqualTo("1");
      assertThat(text(database, "SELECT @@binlog_expire_logs_seconds")).isEqualTo("604800");
      assertThat(text(database, "SELECT @@max_binlog_total_size")).isEqualTo("2147483648");
      assertThat(text(database, "SELECT @@slave_connections_needed_for_purge")).isEqualTo("0");
    }
  }

  @Test
  void a_port_in_use_is_named_with_the_setting_to_change() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(LauncherFailure.class)
          .isThrownBy(() -> EmbeddedDatabase.start(options(other.getLocalPort())))
          .withMessageContaining("" + other.getLocalPort())
          .withMessageContaining("CAIRN_DB_PORT");
    }
  }

  @Test
  void a_folder_without_a_database_program_is_refused() {
    var options =
        new DatabaseOptions(
            folder.resolve("data"), CACHE, Ports.free(), 64, 10, false, Optional.of(folder));

    assertThatExceptionOfType(LauncherFailure.class)
        .isThrownBy(() -> EmbeddedDatabase.start(options))
        .withMessageContaining("CAIRN_DB_PROGRAM");
  }

  private static void assertNobodyElseSignsIn(EmbeddedDatabase database) {
    for (var user : new String[] {"root", "mariadb.sys", "", "cairn"}) {
      assertThatExceptionOfType(SQLException.class)
          .as(user)
          .isThrownBy(() -> connect(database, user, "").close());
    }
  }

  private static void assertNoOtherAddress(EmbeddedDatabase database) throws IOException {
    var port = Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
    for (var card : NetworkInterface.networkInterfaces().toList()) {
      for (var address : card.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatExceptionOfType(IOException.class)
              .as(address.toString())
              .isThrownBy(() -> new Socket(address, port).close());
        }
      }
    }
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(folder.resolve("data").resolve(file)));
  }

  private DatabaseOptions options(int port) {
    return new DatabaseOptions(
        folder.resolve("data"), CACHE, port, 64, 10, false, Optional.empty());
  }

  private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
    try (var connection = connect(database, database.user(), database.password());
        var statement = connection.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    }
  }

  private static long number(EmbeddedDatabase database, String query) throws SQLException {
    return Long.parseLong(text(database, query));
  }

  private static String text(EmbeddedDatabase database, String query) throws SQLException {
    try (var connection = connect(database, database.user(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    var url = DatabaseUrl.parse(database.url()).orElseThrow().jdbc(Duration.ofSeconds(30));
    return DriverManager.getConnection(url, user, password);
  }
}
