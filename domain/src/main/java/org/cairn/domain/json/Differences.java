package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where two JSON values differ: pointers to members, whole arrays and plain values. */
public final class Differences {
  /** More would not be read by anyone, and the list is stored. */
  private static final int MOST = 100;

  private final List<String> pointers = new ArrayList<>();

  private Differences() {}

  /** At most {@value #MOST} pointers, in the order of members of {@code a}, then of {@code b}. */
  public static List<String> between(JsonNode a, JsonNode b) {
    var differences = new Differences();
    differences.compare(a, b, "");
    return differences.pointers;
  }

  private void compare(JsonNode a, JsonNode b, String pointer) {
    if (pointers.size() == MOST || JsonEquality.equal(a, b)) {
      return;
    }
    if (!a.isObject() || !b.isObject()) {
      pointers.add(pointer);
      return;
    }
    for (var member : a.properties()) {
      compare(member.getValue(), b.path(member.getKey()), step(pointer, member.getKey()));
    }
    for (var member : b.properties()) {
      if (!a.has(member.getKey()) && pointers.size() < MOST) {
        pointers.add(step(pointer, member.getKey()));
      }
    }
  }

  private static String step(String pointer, String name) {
    return pointer + "/" + Pointers.escape(name);
  }
}
