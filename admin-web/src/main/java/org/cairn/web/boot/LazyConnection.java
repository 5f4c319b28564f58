package org.cairn.web.boot;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Saves work that driver, pool and transaction manager do by habit.
 *
 * <ul>
 *   <li>Auto-commit is switched when a statement is made, not when it is asked for: between two
 *       transactions it is asked on and off again, and nothing is sent.
 *   <li>The pool's test before each use (it asks for the meta data) costs a ping only after the
 *       connection was idle for a second. A connection that broke in use is known to be closed.
 *   <li>Statements with many values are prepared by the database and sent as they are. The driver
 *       would write out bytes in hexadecimal digits, which takes a fifth of the server's time in a
 *       push, and the database would have to parse them.
 * </ul>
 */
final class LazyConnection implements InvocationHandler {
  private static final long FRESH_MILLIS = 1_000;
  private static final int PING_SECONDS = 2;

  /** With fewer, asking the database to prepare costs more than it saves. */
  private static final int MANY_VALUES = 8;

  private final Connection connection;
  private final RuntimeProperty<Boolean> preparedByDatabase;
  private boolean autoCommit = true;

  private LazyConnection(Connection connection) throws SQLException {
    this.connection = connection;
    this.preparedByDatabase =
        connection
            .unwrap(JdbcConnection.class)
            .getPropertySet()
            .getBooleanProperty(PropertyKey.useServerPrepStmts);
  }

  /**
   * @param connection opened with the option {@code useServerPrepStmts}
   */
  static Connection around(Connection connection) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            LazyConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LazyConnection(connection));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    switch (method.getName()) {
      case "setAutoCommit":
        autoCommit = (boolean) arguments[0];
        return null;
      case "getAutoCommit":
        return autoCommit;
      case "getMetaData":
        test();
        break;
      case "prepareStatement":
        connection.setAutoCommit(autoCommit);
        preparedByDatabase.setValue(hasManyValues((String) arguments[0]));
        break;
      case "createStatement", "prepareCall":
        connection.setAutoCommit(autoCommit);
        break;
      default:
        break;
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static boolean hasManyValues(String statement) {
    int values = 0;
    int at = -1;
    while (values < MANY_VALUES && (at = statement.indexOf('?', at + 1)) >= 0) {
      values++;
    }
    return values == MANY_VALUES;
  }

  private void test() throws SQLException {
    if (connection.isClosed() || isStale() && !connection.isValid(PING_SECONDS)) {
      throw new SQLException("The connection is broken", "08003");
    }
  }

  private boolean isStale() throws SQLException {
    return connection.unwrap(JdbcConnection.class).getIdleFor() > FRESH_MILLIS;
  }
}
