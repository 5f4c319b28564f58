package org.cairn.demo;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.domain.settings.Setting;
import org.cairn.launcher.DatabaseOptions;
import org.cairn.launcher.EmbeddedDatabase;
import org.cairn.launcher.Ports;

/**
 * An empty database: the embedded one, or a schema of its own at the server of {@code
 * CAIRN_TEST_DB_URL}, which is dropped at the end.
 *
 * @param settings how the server reaches it
 */
record FreshDatabase(Map<Setting, String> settings, Runnable end) {
  static FreshDatabase start(Path folder, Path cache) {
    return Optional.ofNullable(System.getenv("CAIRN_TEST_DB_URL"))
        .map(url -> schema(DatabaseUrl.parse(url).orElseThrow()))
        .orElseGet(() -> embedded(folder, cache));
  }

  private static FreshDatabase embedded(Path folder, Path cache) {
    var options = new DatabaseOptions(folder, cache, Ports.free(), 64, 40, false, Optional.empty());
    var database = EmbeddedDatabase.start(options);
    return new FreshDatabase(
        settings(database.url(), database.user(), database.password()), database::stop);
  }

  private static FreshDatabase schema(DatabaseUrl server) {
    var name = "cairn_demo_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    return new FreshDatabase(
        settings(
            "mysql://" + server.withSchema(name),
            server.user().orElseThrow(),
            server.password().orElse("")),
        () -> execute(server, "DROP DATABASE " + name));
  }

  private static Map<Setting, String> settings(String url, String user, String password) {
    return Map.of(Setting.DB_URL, url, Setting.DB_USER, user, Setting.DB_PASSWORD, password);
  }

  private static void execute(DatabaseUrl server, String statement) {
    var address = server.jdbc(Duration.ofMinutes(1));
    var user = server.user().orElseThrow();
    try (var connection = DriverManager.getConnection(address, user, server.password().orElse(""));
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
