package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where two JSON values differ: pointers to members, whole arrays and plain values. */
public final class Differences {
  /** More would not be read by anyone, and the list is stored. */
  public static final int MOST = 100;

  /** Characters of a pointer. What lies deeper is told by the nearest place above it. */
  static final int LONGEST = 500;

  private final Set<String> pointers = new LinkedHashSet<>();
  private final int most;

  private Differences(int most) {
    this.most = most;
  }

  /**
   * At most {@value #MOST} pointers of at most {@value #LONGEST} characters, in the order of
   * members of {@code a}, then of {@code b}.
   */
  public static List<String> between(JsonNode a, JsonNode b) {
    return new Differences(MOST).of(a, b);
  }

  /** The same, however many there are: to decide by, not to be stored. */
  public static List<String> all(JsonNode a, JsonNode b) {
    return new Differences(Integer.MAX_VALUE).of(a, b);
  }

  private List<String> of(JsonNode a, JsonNode b) {
    compare(a, b, "");
    return List.copyOf(pointers);
  }

  private void compare(JsonNode a, JsonNode b, String pointer) {
    if (pointers.size() == most || JsonEquality.equal(a, b)) {
      return;
    }
    if (!a.isObject() || !b.isObject()) {
      pointers.add(pointer);
      return;
    }
    for (var member : a.properties()) {
      compareMember(member.getValue(), b.path(member.getKey()), pointer, member.getKey());
    }
    for (var member : b.properties()) {
      if (!a.has(member.getKey())) {
        compareMember(MissingNode.getInstance(), member.getValue(), pointer, member.getKey());
      }
    }
  }

  private void compareMember(JsonNode a, JsonNode b, String pointer, String name) {
    var step = step(pointer, name);
    if (step.length() <= LONGEST) {
      compare(a, b, step);
    } else if (pointers.size() < most && !JsonEquality.equal(a, b)) {
      pointers.add(pointer);
    }
  }

  /** The place itself or, where its pointer is too long, the nearest one above it. */
  public static String near(String pointer) {
    var near = pointer;
    while (near.length() > LONGEST) {
      near = near.substring(0, near.lastIndexOf('/'));
    }
    return near;
  }

  private static String step(String pointer, String name) {
    return pointer + "/" + Pointers.escape(name);
  }
}
