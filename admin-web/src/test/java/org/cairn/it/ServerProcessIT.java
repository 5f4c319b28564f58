package org.cairn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  void a_killed_server_starts_again_on_the_same_folder() throws IOException {
    try (var database = TestDatabase.start(folder)) {
      var options = options(database, Map.of());
      var first = ServerProcess.start(options);
      first.awaitReady(PATIENCE);
      assertThat(folder.resolve("data/first-login")).exists();
      assertThat(Sockets.of(first.pid()).listening())
          .containsExactly("loopback:" + URI.create(first.baseAddress()).getPort());
      first.kill();
      assertThat(first.isAlive()).isFalse();
      Files.delete(folder.resolve("data/first-login"));

      try (var second = ServerProcess.start(options)) {
        second.awaitReady(PATIENCE);
        assertThat(folder.resolve("data/first-login")).doesNotExist();
        assertOneLogOfBoth(second);
      }
    }
  }

  @Test
  void a_server_without_its_database_says_so_and_ends() throws IOException {
    var nowhere = "mysql://127.0.0.1:" + Ports.free() + "/cairn";
    var options = options(Map.of("CAIRN_DB_URL", nowhere, "CAIRN_DB_USER", "nobody"));

    try (var server = ServerProcess.start(options)) {
      assertThatExceptionOfType(LauncherFailure.class)
          .isThrownBy(() -> server.awaitReady(PATIENCE))
          .withMessageStartingWith("Cairn cannot start: the database does not answer");
      assertThat(server.isAlive()).isFalse();
    }
  }

  private static void assertOneLogOfBoth(ServerProcess server) throws IOException {
    var starts =
        Files.readAllLines(server.logFile()).stream()
            .filter(line -> line.contains("Payara Micro") && line.contains("ready in"))
            .count();
    assertThat(starts).isEqualTo(2);
  }

  private ServerOptions options(TestDatabase database, Map<String, String> more) {
    var settings = new TreeMap<>(more);
    settings.put("CAIRN_DB_URL", database.url());
    settings.put("CAIRN_DB_USER", database.user());
    settings.put("CAIRN_DB_PASSWORD", database.password());
    return options(settings);
  }

  private ServerOptions options(Map<String, String> more) {
    var settings = new TreeMap<>(more);
    settings.put(Setting.DATA.key(), folder.resolve("data").toString());
    settings.put(Setting.CACHE.key(), TestDatabase.CACHE.toString());
    settings.put(Setting.MASTER_KEY_FILE.key(), folder.resolve("secrets/master.key").toString());
    settings.put(Setting.HTTP_PORT.key(), "" + Ports.free());
    return new ServerOptions(Settings.of(settings), Launcher.war(), List.of());
  }
}
