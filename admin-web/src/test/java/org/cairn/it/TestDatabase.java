package org.cairn.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.launcher.DatabaseOptions;
import org.cairn.launcher.EmbeddedDatabase;
import org.cairn.launcher.Ports;

/**
 * A fresh database: an embedded MariaDB, or a schema of its own at the server of {@code
 * CAIRN_TEST_DB_URL}, which is dropped at the end.
 */
public final class TestDatabase implements AutoCloseable {
  /** Unpacked programs, shared with {@code ./cairn run}. */
  public static final Path CACHE = Path.of("../.cairn").toAbsolutePath().normalize();

  private static final String GIVEN = "CAIRN_TEST_DB_URL";

  private final DatabaseUrl address;
  private final String user;
  private final String password;
  private final Runnable end;

  private TestDatabase(DatabaseUrl address, String user, String password, Runnable end) {
    this.address = address;
    this.user = user;
    this.password = password;
    this.end = end;
  }

  /**
   * @param folder for an embedded database
   */
  public static TestDatabase start(Path folder) {
    return Optional.ofNullable(System.getenv(GIVEN))
        .map(TestDatabase::fresh)
        .orElseGet(() -> embedded(folder));
  }

  private static TestDatabase embedded(Path folder) {
    var options =
        new DatabaseOptions(
            folder.resolve("database"), CACHE, Ports.free(), 128, 64, false, Optional.empty());
    var database = EmbeddedDatabase.start(options);
    var address = DatabaseUrl.parse(database.url()).orElseThrow();
    return new TestDatabase(address, database.user(), database.password(), database::stop);
  }

  private static TestDatabase fresh(String url) {
    var server = DatabaseUrl.parse(url).orElseThrow();
    var schema = "cairn_it_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    var user = server.user().orElseThrow();
    var password = server.password().orElse("");
    execute(server, user, password, "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
    Runnable drop = () -> execute(server, user, password, "DROP DATABASE " + schema);
    return new TestDatabase(server.withSchema(schema), user, password, drop);
  }

  private static void execute(DatabaseUrl at, String user, String password, String statement) {
    try (var connection =
            DriverManager.getConnection(at.jdbc(Duration.ofMinutes(1)), user, password);
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** As {@code CAIRN_DB_URL}. */
  public String url() {
    return "mysql://" + address;
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  /** A connection beside the server's, with auto-commit. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(address.jdbc(Duration.ofMinutes(1)), user, password);
  }

  @Override
  public void close() {
    end.run();
  }
}
