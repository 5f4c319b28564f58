package org.cairn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.DatabaseOptions;
import org.cairn.launcher.EmbeddedDatabase;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row P11: without its database the server says so in time, and recovers by itself. The database is
 * ours to kill, so that it is an embedded one whatever CAIRN_TEST_DB_URL says.
 */
@Tag("own-database")
class DatabaseAwayIT {
  private static final String SIGN_IN =
      "grant_type=password&username=nobody&password=wrong-password&device_name=x&platform=x"
          + "&app_version=1";

  @TempDir Path folder;

  @Test
  void requests_are_turned_away_at_once_until_the_database_is_back() {
    var options =
        new DatabaseOptions(
            folder, TestDatabase.CACHE, Ports.free(), 128, 64, false, Optional.empty());
    var first = EmbeddedDatabase.start(options);
    try (var server = ServerProcess.start(options(first))) {
      server.awaitReady(Duration.ofMinutes(5));
      var client = new Client(URI.create(server.baseAddress()));
      assertThat(client.form("/api/v1/auth/token", SIGN_IN).status()).isEqualTo(400);

      first.kill();
      assertTurnedAway(client);

      try (var second = EmbeddedDatabase.start(options)) {
        assertThat(second.isAlive()).isTrue();
        await()
            .atMost(Duration.ofSeconds(10))
            .until(() -> client.get("/health/ready").status() == 200);
        for (int i = 0; i < 20; i++) {
          // Wrong passwords are answered more and more slowly, but by the database's word.
          assertThat(client.form("/api/v1/auth/token", SIGN_IN).status()).isIn(400, 429);
          assertThat(client.get("/health/ready").status()).isEqualTo(200);
        }
      }
    }
  }

  private static void assertTurnedAway(Client client) {
    for (int i = 0; i < 5; i++) {
      var start = Instant.now();

      var answer = client.form("/api/v1/auth/token", SIGN_IN);

      EdgeIT.assertProblem(answer, 503, "UNAVAILABLE");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(client.get("/health/ready").status()).isEqualTo(503);
      assertThat(client.get("/health/live").status()).isEqualTo(200);
    }
  }

  private ServerOptions options(EmbeddedDatabase database) {
    var settings =
        Map.of(
            Setting.DATA.key(), folder.resolve("data").toString(),
            Setting.CACHE.key(), TestDatabase.CACHE.toString(),
            Setting.MASTER_KEY_FILE.key(), folder.resolve("secrets/master.key").toString(),
            Setting.HTTP_PORT.key(), "" + Ports.free(),
            Setting.DB_URL.key(), database.url(),
            Setting.DB_USER.key(), database.user(),
            Setting.DB_PASSWORD.key(), database.password(),
            Setting.RATE_SIGN_IN.key(), "0");
    return new ServerOptions(Settings.of(settings), Launcher.war(), List.of());
  }
}
