package org.cairn.conflict.store;

import java.util.List;
import org.cairn.domain.json.WireJson;

/** JSON pointers in a column, as a JSON array. */
final class Pointers {
  private Pointers() {}

  static List<String> read(byte[] json) {
    return json == null ? List.of() : List.of(WireJson.read(json, String[].class));
  }
}
