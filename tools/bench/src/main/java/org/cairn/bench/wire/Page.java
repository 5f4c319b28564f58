package org.cairn.bench.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairn.bench.BenchFailure;

/** A page of a pull, read only as far as going on needs it: its beginning. */
public record Page(String checkpoint, boolean hasMore, int changes) {
  private static final int HEAD = 600;
  private static final byte[] CHECKPOINT = HttpConnection.ascii("\"checkpoint\":\"");
  private static final byte[] MORE = HttpConnection.ascii("\"hasMore\":true");
  private static final byte[] CHANGE = HttpConnection.ascii("{\"op\":\"");

  /**
   * Asks for a page.
   *
   * @param checkpoint null for the beginning
   */
  public static Page pull(HttpConnection connection, String token, String checkpoint, int limit)
      throws IOException {
    var request =
        "GET /api/v1/sync/pull?limit="
            + limit
            + (checkpoint == null ? "" : "&checkpoint=" + checkpoint)
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token
            + "\r\n\r\n";
    int status = connection.exchange(HttpConnection.ascii(request));
    if (status != 200) {
      throw new BenchFailure("Pull: " + status + " " + connection.bodyText());
    }
    return read(connection, limit);
  }

  private static Page read(HttpConnection connection, int limit) {
    var bytes = connection.buffer();
    int from = connection.bodyFrom();
    int head = Math.min(connection.bodyTo(), from + HEAD);
    int start = Bytes.indexOf(bytes, from, head, CHECKPOINT) + CHECKPOINT.length;
    int end = start;
    while (bytes[end] != '"') {
      end++;
    }
    boolean more = Bytes.indexOf(bytes, from, head, MORE) >= 0;
    // A page is shorter than asked only where nothing is left, so that the others need no counting.
    int changes = more ? limit : Bytes.count(bytes, from, connection.bodyTo(), CHANGE);
    var checkpoint = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    return new Page(checkpoint, more, changes);
  }
}
