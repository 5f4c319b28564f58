package org.cairn.bench.raw;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cairn.bench.BenchFailure;
import org.cairn.domain.settings.DatabaseUrl;

/**
 * What a program could do that stored documents and nothing else: two tables and a counter, no
 * further keys, in a schema of its own beside the server's.
 *
 * @param url of the server's own schema
 */
public record RawDatabase(String url, String user, String password) {
  private static final String SCHEMA = "cairn_bench_raw";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> TABLES =
      List.of(
          "DROP TABLE IF EXISTS revision, head, clock",
          """
          CREATE TABLE revision (
            document_id BINARY(16) NOT NULL,
            version INT NOT NULL,
            entity_id BINARY(16) NOT NULL,
            device_id BINARY(16) NOT NULL,
            op_id BINARY(16) NOT NULL,
            updated_at DATETIME(6) NOT NULL,
            content MEDIUMBLOB NOT NULL,
            PRIMARY KEY (document_id, version)
          ) ENGINE=InnoDB""",
          """
          CREATE TABLE head (
            id BINARY(16) NOT NULL PRIMARY KEY,
            seq BIGINT NOT NULL,
            version INT NOT NULL,
            entity_id BINARY(16) NOT NULL
          ) ENGINE=InnoDB""",
          "CREATE TABLE clock (id TINYINT NOT NULL PRIMARY KEY, feed BIGINT NOT NULL)"
              + " ENGINE=InnoDB",
          "INSERT INTO clock (id, feed) VALUES (1, 0)");

  /** With the same driver and options as the server's connections. */
  public Connection connect() {
    return connect(SCHEMA);
  }

  /** To the server's own tables. */
  public Connection connectToServer() {
    return connect(parsed().schema());
  }

  private Connection connect(String schema) {
    try {
      var connection =
          DriverManager.getConnection(parsed().withSchema(schema).jdbc(PATIENCE), user, password);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return connection;
    } catch (SQLException e) {
      throw new BenchFailure("No connection to the database: " + e.getMessage(), e);
    }
  }

  private DatabaseUrl parsed() {
    return DatabaseUrl.parse(url).orElseThrow(() -> new BenchFailure("Not a database address"));
  }

  public void create() {
    try (var connection = connectToServer();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS " + SCHEMA);
      statement.execute("USE " + SCHEMA);
      for (var table : TABLES) {
        statement.execute(table);
      }
    } catch (SQLException e) {
      throw new BenchFailure("The schema " + SCHEMA + " cannot be made: " + e.getMessage(), e);
    }
  }

  public void drop() {
    try (var connection = connectToServer();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
    } catch (SQLException e) {
      throw new BenchFailure("The schema " + SCHEMA + " cannot be dropped: " + e.getMessage(), e);
    }
  }

  /** What {@code SELECT VERSION()} says. */
  public String version() {
    try (var connection = connectToServer();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT VERSION()")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new BenchFailure("The database does not answer: " + e.getMessage(), e);
    }
  }

  /** A number that a query about the server's tables gives. */
  public long number(String query) {
    try (var connection = connectToServer();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new BenchFailure("The database does not answer: " + e.getMessage(), e);
    }
  }
}
