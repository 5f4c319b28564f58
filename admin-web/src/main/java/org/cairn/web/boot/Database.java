package org.cairn.web.boot;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.cairn.domain.settings.DatabaseProduct;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.settings.SettingsSources;

/**
 * Opens connections to the installation's database, for the container's pool ({@code web.xml}) and
 * for migrations. Each session has READ COMMITTED, waits 5 s for a lock and 30 s for a statement.
 */
public class Database extends MysqlDataSource {
  private static final long serialVersionUID = 1L;

  private static final int LOCK_SECONDS = 5;
  private static final int STATEMENT_SECONDS = 30;

  /** Called by the container; the settings are those of the process. */
  public Database() {
    this(SettingsSources.ofThisProcess());
  }

  Database(Settings settings) {
    var url = DatabaseUrl.parse(settings.text(Setting.DB_URL)).orElseThrow();
    setURL(url.jdbc());
    settings.optional(Setting.DB_USER).or(url::user).ifPresent(this::setUser);
    settings.optional(Setting.DB_PASSWORD).or(url::password).ifPresent(this::setPassword);
  }

  /** Also the container's way, which repeats user and password. */
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

  /** A connection without a limit of time, to be closed by the caller. */
  Connection unlimited() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", getUser());
    properties.setProperty("password", String.valueOf(password));
    return super.getConnection(properties);
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
      statement.execute("SET SESSION innodb_lock_wait_timeout = " + LOCK_SECONDS + ", " + limit);
    }
  }
}
