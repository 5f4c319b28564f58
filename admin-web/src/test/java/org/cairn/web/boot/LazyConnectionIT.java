package org.cairn.web.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.cairn.it.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyConnectionIT {
  private static final String ASKED = "SHOW SESSION STATUS LIKE 'Questions'";

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
  void a_transaction_costs_its_statements_and_a_commit() throws SQLException {
    try (var connection = LazyConnection.around(database.connect())) {
      transaction(connection);
      long before = questions(connection);

      transaction(connection);
      transaction(connection);

      // Twice a statement and a commit; and the question itself.
      assertThat(questions(connection) - before).isEqualTo(5);
    }
  }

  /** As the pool and the transaction manager do it. */
  private static void transaction(Connection connection) throws SQLException {
    connection.getMetaData();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("DO 1");
    }
    connection.commit();
    connection.setAutoCommit(true);
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @Test
  void a_statement_outside_a_transaction_commits_by_itself() throws SQLException {
    try (var connection = LazyConnection.around(database.connect());
        var other = database.connect();
        var reader = other.createStatement()) {
      transaction(connection);
      try (var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE alone (n INT)");
        statement.execute("INSERT INTO alone VALUES (1)");
      }

      try (var rows = reader.executeQuery("SELECT COUNT(*) FROM alone")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void a_broken_connection_fails_the_pools_test() throws SQLException {
    var physical = database.connect();
    try (var connection = LazyConnection.around(physical)) {
      connection.getMetaData();

      physical.close();

      assertThatExceptionOfType(SQLException.class).isThrownBy(connection::getMetaData);
    }
  }

  @Test
  void an_idle_connection_is_asked_whether_it_lives() throws Exception {
    try (var connection = LazyConnection.around(database.connect());
        var other = database.connect();
        var killer = other.createStatement()) {
      killer.execute("KILL " + id(connection));
      Thread.sleep(1_100);

      assertThatExceptionOfType(SQLException.class).isThrownBy(connection::getMetaData);
    }
  }

  private static long id(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT CONNECTION_ID()")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long questions(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(ASKED)) {
      rows.next();
      return rows.getLong(2);
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
