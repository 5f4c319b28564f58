package org.cairn.domain.json;

/** RFC 6901 JSON pointers. */
public final class Pointers {
  private Pointers() {}

  /** A member name as one step of a pointer. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Whether both name the same place, or one a place inside of the other's. */
  public static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
  }
}
