package org.cairn.web.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.it.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {
  @TempDir static Path folder;

  static TestDatabase database;

  @BeforeAll
  static void start() {
    database = TestDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void servers_that_start_at_once_migrate_once_and_a_newer_schema_is_refused() throws Exception {
    var servers =
        Stream.generate(() -> CompletableFuture.runAsync(() -> new Migrations(source()).run()))
            .limit(4)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(servers).join();

    assertThat(count("SELECT COUNT(*) FROM audit_migration WHERE version = '1'")).isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM sync_migration WHERE success = 0")).isZero();

    execute("UPDATE sync_migration SET version = '999' WHERE version = '1'");
    assertThatExceptionOfType(BootFailure.class)
        .isThrownBy(() -> new Migrations(source()).run())
        .withMessageContaining("sync")
        .withMessageContaining("newer");
  }

  private static DataSource source() {
    return new DatabaseAccess(
            Settings.of(
                Map.of(
                    Setting.DB_URL.key(), database.url(),
                    Setting.DB_USER.key(), database.user(),
                    Setting.DB_PASSWORD.key(), database.password())))
        .unlimited();
  }

  private static long count(String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = database.connect();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
