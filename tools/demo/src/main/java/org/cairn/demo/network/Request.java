package org.cairn.demo.network;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An HTTP request with a body of known length, as far as a proxy has to understand it. */
final class Request {
  private static final int MOST_OF_HEAD = 64_000;
  private static final int MOST_OF_BODY = 16_000_000;
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final String PUSH = "/sync/batch ";
  private static final Pattern LENGTH =
      Pattern.compile("\r\nContent-Length: *(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONNECTION =
      Pattern.compile("\r\nConnection:[^\r\n]*", Pattern.CASE_INSENSITIVE);

  private final String head;
  private final byte[] body;

  private Request(String head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  static Request read(InputStream in) throws IOException {
    var head = head(in);
    var length = LENGTH.matcher(head);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    if (size > MOST_OF_BODY) {
      throw new IOException("Longer than any batch may be");
    }
    var body = in.readNBytes(size);
    if (body.length < size) {
      throw new EOFException();
    }
    return new Request(head, body);
  }

  /** The lines before a body, of a request or an answer, with the empty one that ends them. */
  static String head(InputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith(END_OF_HEAD)) {
      int next = in.read();
      if (next < 0 || head.size() > MOST_OF_HEAD) {
        throw new EOFException();
      }
      head.write(next);
      text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
    }
    return text;
  }

  boolean carriesEdits() {
    var line = head.substring(0, head.indexOf("\r\n"));
    return line.startsWith("POST ") && line.contains(PUSH);
  }

  void write(OutputStream out) throws IOException {
    out.write(closing(head));
    out.write(body);
    out.flush();
  }

  /** Half of the body, so that the server waits for the rest. */
  void writeHalf(OutputStream out) throws IOException {
    out.write(closing(head));
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  /** The same, saying that the connection ends with this exchange. */
  static byte[] closing(String head) {
    var rest = CONNECTION.matcher(head).replaceAll("");
    var closing = rest.replaceFirst("\r\n", "\r\nConnection: close\r\n");
    return closing.getBytes(StandardCharsets.ISO_8859_1);
  }
}
