package org.cairn.it;

import java.sql.SQLException;

/** Makes the database refuse certain rows: what a transaction did before has to be undone then. */
public final class Refusal {
  private static final String NAME = "it_refusal";

  private Refusal() {}

  /**
   * @param condition which rows are taken meanwhile; all that are there must be among them
   */
  public static void during(String table, String condition, Runnable test) {
    change("ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s)".formatted(table, NAME, condition));
    try {
      test.run();
    } finally {
      change("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, NAME));
    }
  }

  private static void change(String statementText) {
    try (var connection = ServerUnderTest.database();
        var statement = connection.createStatement()) {
      statement.execute(statementText);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
