package org.cairn.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * One HTTP/1.1 connection that is kept open. Light on purpose, since it shares the processors with
 * what it measures: a request is bytes that are ready to send, an answer stays bytes in one buffer,
 * which the next exchange overwrites. One thread at a time.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 120_000;
  private static final byte[] LENGTH = ascii("\r\ncontent-length: ");
  private static final byte[] CHUNKED = ascii("\r\ntransfer-encoding: chunked");
  private static final byte[] END = ascii("\r\n\r\n");
  private static final byte[] LINE = ascii("\r\n");

  /** Servers close connections that are idle for half a minute. */
  private static final long IDLE_NANOS = Duration.ofSeconds(15).toNanos();

  private final URI server;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private long lastNanos;
  private byte[] buffer = new byte[64 * 1024];

  /** End of what has been received. */
  private int limit;

  private int bodyFrom;
  private int bodyTo;

  public HttpConnection(URI server) {
    this.server = server;
    try {
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
    lastNanos = System.nanoTime();
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Sends a whole request and receives the whole answer.
   *
   * @return the HTTP status
   */
  public int exchange(byte[] request) throws IOException {
    if (System.nanoTime() - lastNanos > IDLE_NANOS) {
      socket.close();
      open();
    }
    out.write(request);
    limit = 0;
    int head = receiveHead();
    if (Bytes.indexOfIgnoringCase(buffer, 0, head, CHUNKED) >= 0) {
      receiveChunks(head);
    } else {
      receiveBody(head);
    }
    lastNanos = System.nanoTime();
    return (int) Bytes.number(buffer, "HTTP/1.1 ".length());
  }

  private int receiveHead() throws IOException {
    int end = -1;
    for (int searched = 0; end < 0; searched = Math.max(0, limit - END.length)) {
      receiveMore();
      end = Bytes.indexOf(buffer, searched, limit, END);
    }
    return end + END.length;
  }

  private void receiveBody(int head) throws IOException {
    int at = Bytes.indexOfIgnoringCase(buffer, 0, head, LENGTH);
    int length = at < 0 ? 0 : (int) Bytes.number(buffer, at + LENGTH.length);
    receiveUntil(head + length);
    bodyFrom = head;
    bodyTo = head + length;
  }

  /** Moves the chunks together, so that the body lies in one piece. */
  private void receiveChunks(int head) throws IOException {
    int target = head;
    int at = head;
    while (true) {
      int line;
      while ((line = Bytes.indexOf(buffer, at, limit, LINE)) < 0) {
        receiveMore();
      }
      int size = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.US_ASCII), 16);
      int data = line + LINE.length;
      receiveUntil(data + size + LINE.length);
      System.arraycopy(buffer, data, buffer, target, size);
      target += size;
      at = data + size + LINE.length;
      if (size == 0) {
        bodyFrom = head;
        bodyTo = target;
        return;
      }
    }
  }

  private void receiveUntil(int end) throws IOException {
    if (buffer.length < end) {
      buffer = Arrays.copyOf(buffer, Math.max(end, 2 * buffer.length));
    }
    while (limit < end) {
      receiveMore();
    }
  }

  private void receiveMore() throws IOException {
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      throw new EOFException("The server closed the connection");
    }
    limit += count;
  }

  /** What was received last; the body lies from {@link #bodyFrom} to {@link #bodyTo}. */
  byte[] buffer() {
    return buffer;
  }

  int bodyFrom() {
    return bodyFrom;
  }

  int bodyTo() {
    return bodyTo;
  }

  public byte[] body() {
    return Arrays.copyOfRange(buffer, bodyFrom, bodyTo);
  }

  /** The end of the body as text, for a message. */
  public String bodyText() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  /** Whether the body ends so. */
  public boolean endsWith(byte[] text) {
    return bodyTo - bodyFrom >= text.length
        && Arrays.equals(buffer, bodyTo - text.length, bodyTo, text, 0, text.length);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
