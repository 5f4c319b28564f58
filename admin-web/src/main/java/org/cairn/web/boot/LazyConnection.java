package org.cairn.web.boot;

import com.mysql.cj.jdbc.JdbcConnection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Saves round trips to the database that pool and transaction manager ask for by habit.
 *
 * <ul>
 *   <li>Auto-commit is switched when a statement is made, not when it is asked for: between two
 *       transactions it is asked on and off again, and nothing is sent.
 *   <li>The pool's test before each use (it asks for the meta data) costs a ping only after the
 *       connection was idle for a second. A connection that broke in use is known to be closed.
 * </ul>
 */
final class LazyConnection implements InvocationHandler {
  private static final long FRESH_MILLIS = 1_000;
  private static final int PING_SECONDS = 2;

  private final Connection connection;
  private boolean autoCommit = true;

  private LazyConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection around(Connection connection) {
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
      case "createStatement", "prepareStatement", "prepareCall":
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

  private void test() throws SQLException {
    if (connection.isClosed() || isStale() && !connection.isValid(PING_SECONDS)) {
      throw new SQLException("The connection is broken", "08003");
    }
  }

  private boolean isStale() throws SQLException {
    return connection.unwrap(JdbcConnection.class).getIdleFor() > FRESH_MILLIS;
  }
}
