package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Server;

/** Reads lists of the server to their end. */
final class Listing {
  private static final int MOST_PAGES = 1_000;

  private Listing() {}

  /**
   * @param path with a query, to which the cursor is added
   */
  static List<JsonNode> of(Device reader, String path) {
    var all = new ArrayList<JsonNode>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES && cursor != null; page++) {
      var answer = reader.get(path + cursor).require();
      answer.path("items").forEach(all::add);
      var next = answer.path("nextCursor");
      cursor = next.isTextual() ? "&cursor=" + Server.encoded(next.asText()) : null;
    }
    return all;
  }
}
