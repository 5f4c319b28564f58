package org.cairn.demo.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.cairn.demo.DemoFailure;

/**
 * The network between one device and the server: a proxy on 127.0.0.1 which passes one request on
 * each connection, or cuts it, as the weather is.
 *
 * <p>Threads: requests are passed on by two of its own; the weather may be changed at any time, and
 * counts for requests that begin after it.
 */
final class Link implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private static final int BACKLOG = 8;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int SILENCE_MILLIS = 60_000;

  private final URI server;
  private final ServerSocket listening;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(CONNECTIONS + 1, Link::daemon);
  private final Map<Weather, Integer> cuts = new EnumMap<>(Weather.class);
  private volatile Weather weather = Weather.FINE;

  private Link(URI server, ServerSocket listening) {
    this.server = server;
    this.listening = listening;
  }

  /**
   * @param address of the server, such as {@code http://127.0.0.1:8080}
   * @throws DemoFailure where it is encrypted: what cannot be read cannot be cut in the middle
   */
  static Link to(String address) {
    var server = URI.create(address);
    if (!"http".equals(server.getScheme())) {
      throw new DemoFailure(
          "The network demo cuts requests itself, and so needs an address that begins with http:");
    }
    try {
      var listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      var link = new Link(server, listening);
      link.threads.execute(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "bad-network");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the device finds the server. */
  String address() {
    return "http://127.0.0.1:" + listening.getLocalPort() + server.getPath();
  }

  Weather weather() {
    return weather;
  }

  void weather(Weather now) {
    weather = now;
  }

  /** How many requests met which weather that was not fine. */
  Map<Weather, Integer> cuts() {
    synchronized (cuts) {
      return new EnumMap<>(cuts);
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        threads.execute(() -> pass(client));
      } catch (IOException | RejectedExecutionException e) {
        // Closed: the loop ends. Anything else concerns one connection only.
        continue;
      }
    }
  }

  private void pass(Socket client) {
    try (client) {
      // A cut resets the connection, as a device meets it that has moved out of reach.
      client.setSoLinger(true, 0);
      client.setSoTimeout(SILENCE_MILLIS);
      if (weather == Weather.DOWN) {
        count(Weather.DOWN);
        return;
      }
      var request = Request.read(client.getInputStream());
      var now = request.carriesEdits() ? weather : Weather.FINE;
      if (now != Weather.FINE) {
        count(now);
      }
      if (now != Weather.CUT_BEFORE) {
        pass(request, now, client);
      }
    } catch (IOException e) {
      // The device hears nothing more, and asks again.
      return;
    }
  }

  private void pass(Request request, Weather now, Socket client) throws IOException {
    try (var upstream = new Socket()) {
      int port = server.getPort() < 0 ? 80 : server.getPort();
      upstream.connect(new InetSocketAddress(server.getHost(), port), CONNECT_MILLIS);
      upstream.setSoTimeout(SILENCE_MILLIS);
      if (now == Weather.CUT_WITHIN) {
        upstream.setSoLinger(true, 0);
        request.writeHalf(upstream.getOutputStream());
        return;
      }
      request.write(upstream.getOutputStream());
      answer(upstream.getInputStream(), now, client);
    }
  }

  private static void answer(InputStream answer, Weather now, Socket client) throws IOException {
    if (now == Weather.UNHEARD) {
      answer.readAllBytes();
      return;
    }
    // Both are told that the connection ends, or the device would send its next request on it.
    client.getOutputStream().write(Request.closing(Request.head(answer)));
    answer.transferTo(client.getOutputStream());
    client.setSoLinger(false, 0);
  }

  private void count(Weather met) {
    synchronized (cuts) {
      cuts.merge(met, 1, Integer::sum);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
