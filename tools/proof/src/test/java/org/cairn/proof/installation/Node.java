package org.cairn.proof.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.launcher.Launcher;
import org.cairn.launcher.Ports;
import org.cairn.launcher.ServerOptions;
import org.cairn.launcher.ServerProcess;
import org.cairn.proof.device.Http;
import org.cairn.proof.proxy.DatabaseProxy;

/** A server of an installation, and the proxy by which it reaches the database. */
public final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final DatabaseProxy proxy;
  private final ServerOptions options;
  private final Http http;
  private ServerProcess server;
  private volatile boolean ready;

  /**
   * @param data where it keeps its files
   * @param common what all servers of the installation are told
   */
  Node(ProofDatabase database, Path data, Settings common, List<String> javaOptions) {
    this.proxy = DatabaseProxy.before(database.host(), database.port());
    var settings =
        common.with(
            Map.of(
                Setting.HTTP_PORT, Integer.toString(Ports.free()),
                Setting.DATA, data.toString(),
                Setting.DB_URL, database.urlBy(proxy.port())));
    this.options = new ServerOptions(settings, Launcher.war(), javaOptions);
    this.http = new Http(settings.baseUrl());
  }

  public DatabaseProxy proxy() {
    return proxy;
  }

  public Http http() {
    return http;
  }

  int httpPort() {
    return options.settings().number(Setting.HTTP_PORT);
  }

  public long pid() {
    return server.pid();
  }

  /** Returns when it serves pushes. */
  public void start() {
    server = ServerProcess.start(options);
    server.awaitReady(PATIENCE);
    ready = true;
  }

  /** Whether devices are sent here: not before it serves pushes, as with any balancer. */
  public boolean isReady() {
    return ready;
  }

  void stop() {
    server.stop();
  }

  /** As {@code kill -9} does. */
  public void kill() {
    ready = false;
    server.kill();
  }

  /** Stands still from now on, as a machine does that is suspended, until {@link #goOn}. */
  public void freeze() {
    Signal.STOP.send(pid());
  }

  public void goOn() {
    Signal.CONT.send(pid());
  }

  @Override
  public void close() {
    if (server != null) {
      goOn();
      server.stop();
    }
    proxy.close();
  }
}
