package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {
  private Ports() {}

  /** A port of 127.0.0.1 that nobody listens on just now. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param setting the setting to change where somebody else has the port
   */
  static void requireFree(String address, int port, String setting) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new LauncherFailure(
          "Cannot listen on %s port %d (%s). End what uses it, or set %s."
              .formatted(address, port, e.getMessage(), setting));
    }
  }
}
