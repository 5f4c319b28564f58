package org.cairn.proof.proxy;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.cairn.proof.proxy.Passage.Cut;

/**
 * One connection through the proxy. Commands are read packet by packet: three bytes of length, one
 * of number, then the payload, whose first byte says what is asked (MySQL's client/server protocol,
 * "Protocol::Packet"). A connection asks one thing at a time, so that what the database says next
 * is the answer.
 */
final class ProxiedConnection {
  private static final int COM_QUERY = 3;

  /** A commit, with the few bytes that MySQL puts before a statement's text, is no longer. */
  private static final int LONGEST_COMMIT = 16;

  private static final int HEADER = 4;
  private static final int BUFFER = 65_536;

  private final Socket client;
  private final Socket database;
  private final Valve valve;
  private final Passage.Rule rule;
  private final AtomicBoolean over = new AtomicBoolean();
  private Runnable listener = () -> {};
  private Consumer<Long> greeted = id -> {};

  /** What to do with the next answer. */
  private volatile Cut pending = Cut.NONE;

  ProxiedConnection(Socket client, Socket database, Valve valve, Passage.Rule rule) {
    this.client = client;
    this.database = database;
    this.valve = valve;
    this.rule = rule;
  }

  void onEnd(Runnable next) {
    listener = next;
  }

  /** Tells what the database calls this connection, as soon as that is known. */
  void onGreeting(Consumer<Long> next) {
    greeted = next;
  }

  void passCommands() {
    try (var in = new DataInputStream(new BufferedInputStream(client.getInputStream(), BUFFER))) {
      var out = database.getOutputStream();
      var header = new byte[HEADER];
      while (true) {
        in.readFully(header);
        int length = (header[0] & 0xFF) | (header[1] & 0xFF) << 8 | (header[2] & 0xFF) << 16;
        var payload = new byte[length];
        in.readFully(payload);
        valve.pass();
        if (isCommit(payload) && !mayPass(rule.decide(), header, payload)) {
          return;
        }
        write(out, header, payload);
      }
    } catch (IOException e) {
      // Either side has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cut();
    }
  }

  /** Whether the commit is still to be sent on. */
  private boolean mayPass(Passage passage, byte[] header, byte[] payload)
      throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(passage.pause().toNanos());
    if (passage.cut() == Cut.COMMIT_LOST) {
      return false;
    }
    if (passage.cut() == Cut.AT_ONCE) {
      write(database.getOutputStream(), header, payload);
      return false;
    }
    pending = passage.cut();
    return true;
  }

  private static void write(OutputStream out, byte[] header, byte[] payload) throws IOException {
    var packet = new byte[header.length + payload.length];
    System.arraycopy(header, 0, packet, 0, header.length);
    System.arraycopy(payload, 0, packet, header.length, payload.length);
    out.write(packet);
  }

  static boolean isCommit(byte[] payload) {
    if (payload.length < 2 || payload.length > LONGEST_COMMIT || payload[0] != COM_QUERY) {
      return false;
    }
    var text = new String(payload, 1, payload.length - 1, StandardCharsets.ISO_8859_1);
    return text.strip().replaceAll("\\p{Cntrl}", "").equalsIgnoreCase("commit");
  }

  void passAnswers() {
    try (InputStream in = database.getInputStream()) {
      var out = client.getOutputStream();
      var buffer = new byte[BUFFER];
      boolean first = true;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (first) {
          greeted.accept(connectionId(buffer));
          first = false;
        }
        valve.pass();
        var cut = pending;
        if (cut == Cut.ANSWER_LOST) {
          return;
        }
        out.write(buffer, 0, read);
        if (cut == Cut.AFTER_ANSWER) {
          return;
        }
      }
    } catch (IOException e) {
      // Either side has gone.
    } finally {
      cut();
    }
  }

  /**
   * Of the first packet, which the database sends: behind the header one byte with the version of
   * the protocol and a text that ends with a zero, four bytes ("Protocol::HandshakeV10").
   */
  static long connectionId(byte[] greeting) {
    int at = HEADER + 1;
    while (greeting[at] != 0) {
      at++;
    }
    return ByteBuffer.wrap(greeting, at + 1, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt()
        & 0xFFFF_FFFFL;
  }

  void cut() {
    if (over.compareAndSet(false, true)) {
      close(client);
      close(database);
      listener.run();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone, which is all that was wanted.
    }
  }
}
