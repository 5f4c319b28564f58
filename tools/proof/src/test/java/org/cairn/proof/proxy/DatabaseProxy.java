package org.cairn.proof.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the server and its database, sees each {@code COMMIT}, and lets it pass as a rule
 * says: later, or with a cut. Everything else passes untouched.
 */
public final class DatabaseProxy implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2_000;

  private final InetSocketAddress database;
  private final ServerSocket listening;
  private final Set<ProxiedConnection> open = ConcurrentHashMap.newKeySet();
  private final Set<Long> connectionIds = ConcurrentHashMap.newKeySet();
  private volatile Passage.Rule rule = () -> Passage.FREE;
  private final Valve valve = new Valve();
  private volatile boolean closed;

  /** Whether the database cannot be reached just now. */
  private volatile boolean blocked;

  private DatabaseProxy(InetSocketAddress database, ServerSocket listening) {
    this.database = database;
    this.listening = listening;
  }

  public static DatabaseProxy before(String host, int port) {
    try {
      var listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
      var proxy = new DatabaseProxy(new InetSocketAddress(host, port), listening);
      thread("proxy", proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On 127.0.0.1. */
  public int port() {
    return listening.getLocalPort();
  }

  /** How commits pass from now on. */
  public void onCommit(Passage.Rule next) {
    rule = next;
  }

  public void letAllPass() {
    rule = () -> Passage.FREE;
  }

  /** What the database has called the connections through here, of all times. */
  public Set<Long> connectionIds() {
    return Set.copyOf(connectionIds);
  }

  /** Cuts all connections and takes no others until {@link #unblock}. */
  public void block() {
    blocked = true;
    open.forEach(ProxiedConnection::cut);
  }

  public void unblock() {
    blocked = false;
  }

  /** Passes nothing on in either direction until {@link #flow}; connections stay as they are. */
  public void stall() {
    valve.close();
  }

  public void flow() {
    valve.open();
  }

  private void accept() {
    while (!closed) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // Closed: the loop ends. Anything else concerns one connection only.
        continue;
      }
    }
  }

  private void connect(Socket client) throws IOException {
    var upstream = new Socket();
    try {
      if (blocked) {
        throw new IOException("blocked");
      }
      upstream.connect(database, CONNECT_MILLIS);
    } catch (IOException e) {
      client.close();
      upstream.close();
      throw e;
    }
    client.setTcpNoDelay(true);
    upstream.setTcpNoDelay(true);
    var connection = new ProxiedConnection(client, upstream, valve, () -> rule.decide());
    connection.onGreeting(connectionIds::add);
    open.add(connection);
    connection.onEnd(() -> open.remove(connection));
    thread("proxy-commands", connection::passCommands);
    thread("proxy-answers", connection::passAnswers);
    if (blocked) {
      connection.cut();
    }
  }

  private static void thread(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(ProxiedConnection::cut);
  }
}
