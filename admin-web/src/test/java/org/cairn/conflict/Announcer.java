package org.cairn.conflict;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cairn.conflict.store.WaitingStore.Waiting;
import org.cairn.conflict.store.WaitingStores;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** A server that tells of waiting conflicts, with a connection of its own and counting its acts. */
final class Announcer implements AutoCloseable {
  private final AnnounceConflicts announce = new AnnounceConflicts();
  private final Connection connection;
  private int told;
  private boolean reaches = true;

  Announcer(Connection connection, Map<Setting, String> settings, Instant now) throws SQLException {
    this.connection = connection;
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    announce.conflicts = WaitingStores.over(inTransaction());
    announce.settings = Settings.of(Map.of()).with(settings);
    announce.clock = Clock.fixed(now, ZoneOffset.UTC);
    announce.tell =
        new TellOfWaiting() {
          @Override
          boolean reachesAnybody() {
            return reaches;
          }

          @Override
          void waiting(List<Waiting> conflicts) {
            told += conflicts.size();
          }
        };
  }

  /** Gives the one connection, which stays open. */
  private DataSource inTransaction() {
    var loader = Announcer.class.getClassLoader();
    var open =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return (DataSource)
        Proxy.newProxyInstance(
            loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> open);
  }

  /** Neither webhook nor mail is set up. */
  Announcer withoutChannels() {
    reaches = false;
    return this;
  }

  /** Without the end of the transaction. */
  void announce() {
    announce.announce();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** How many conflicts it has told of. */
  int told() {
    return told;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
