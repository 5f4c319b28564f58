package org.cairn.web.boot;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.cairn.domain.settings.DatabaseProduct;
import org.cairn.domain.settings.SettingsSources;

/**
 * Opens connections for the container's pool ({@code web.xml}). Each session has READ COMMITTED,
 * waits 5 s for a lock and 30 s for a statement, and a connection whose server is silent for 40 s
 * is given up. The database does the same with one that says nothing for two minutes: where a Cairn
 * server has been stopped in the middle of a transaction, others get its locks then. The pool
 * closes idle ones before ({@code web.xml}).
 */
public class Database extends MysqlDataSource {
  private static final long serialVersionUID = 1L;

  private static final Duration SILENCE = Duration.ofSeconds(40);
  private static final int STATEMENT_SECONDS = 30;
  private static final int LOCK_SECONDS = 5;
  private static final int IDLE_SECONDS = 120;
  private static final int SIGN_IN_SECONDS = 5;

  /** Called by the container; the settings are those of the process. */
  public Database() {
    var access = new DatabaseAccess(SettingsSources.ofThisProcess());
    setURL(access.jdbc(SILENCE) + "&useServerPrepStmts=true");
    access.user().ifPresent(this::setUser);
    access.password().ifPresent(this::setPassword);
    // The only way to bound the handshake with a server that accepts and then is silent.
    DriverManager.setLoginTimeout(SIGN_IN_SECONDS);
  }

  /** Where all ways to get a connection end. */
  @Override
  protected Connection getConnection(Properties properties) throws SQLException {
    var connection = super.getConnection(properties);
    try {
      prepare(connection);
      return LazyConnection.around(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    var mariaDb =
        DatabaseProduct.parse(connection.getMetaData().getDatabaseProductVersion())
            .map(DatabaseProduct::isMariaDb)
            .orElse(false);
    var limit =
        mariaDb
            ? "max_statement_time = " + STATEMENT_SECONDS
            : "max_execution_time = " + STATEMENT_SECONDS * 1_000;
    try (var statement = connection.createStatement()) {
      statement.execute(
          "SET SESSION innodb_lock_wait_timeout = "
              + LOCK_SECONDS
              + ", wait_timeout = "
              + IDLE_SECONDS
              + ", "
              + limit);
    }
  }
}
