package org.cairn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.LauncherFailure;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as {@code ./cairn run} starts it. */
class ServerProcessIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;

  @Test
  void a_killed_server_starts_again_and_an_older_program_does_not() throws Exception {
    try (var database = TestDatabase.start(folder)) {
      var options = options(database);
      var first = ServerProcess.start(options);
      first.awaitReady(PATIENCE);
      assertThat(firstLogin()).exists();
      assertThat(Sockets.of(first.pid()).listening())
          .containsExactly("loopback:" + URI.create(first.baseAddress()).getPort());
      Files.delete(firstLogin());
      first.kill();

      try (var second = ServerProcess.start(options)) {
        second.awaitReady(PATIENCE);
        assertThat(firstLogin()).as("the administrator is there already").doesNotExist();
      }

      migrateFurther(database);
      try (var older = ServerProcess.start(options)) {
        assertThatExceptionOfType(LauncherFailure.class)
            .isThrownBy(() -> older.awaitReady(PATIENCE))
            .withMessageStartingWith("Cairn cannot start: the tables of audit have version 999");
      }
    }
  }

  /** As a newer program would have left it. */
  private static void migrateFurther(TestDatabase database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO audit_migration (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, 1)");
    }
  }

  private Path firstLogin() {
    return folder.resolve("data/first-login");
  }

  private ServerOptions options(TestDatabase database) {
    var settings =
        Map.of(
            Setting.DATA.key(), folder.resolve("data").toString(),
            Setting.CACHE.key(), TestDatabase.CACHE.toString(),
            Setting.MASTER_KEY_FILE.key(), folder.resolve("secrets/master.key").toString(),
            Setting.HTTP_PORT.key(), "" + Ports.free(),
            Setting.DB_URL.key(), database.url(),
            Setting.DB_USER.key(), database.user(),
            Setting.DB_PASSWORD.key(), database.password());
    return new ServerOptions(Settings.of(settings), Launcher.war(), List.of());
  }
}
