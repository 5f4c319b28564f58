package org.cairn.domain.memory;

/**
 * How much memory JSON takes as text and as a tree, about. A tree is made of nodes, so it is
 * numbers of values that count: {@code [{},{}]} takes forty times as much as a text of that length.
 */
public final class JsonWeight {
  /** The bytes, and a copy of them. */
  private static final int PER_BYTE = 2;

  /** A node with its place in the one above: 56 to 120 bytes in Jackson 2, by its kind. */
  private static final int PER_VALUE = 96;

  private JsonWeight() {}

  /** In bytes. Commas in texts count, too: it may be too much. */
  public static long of(byte[] json) {
    long values = 1;
    for (byte character : json) {
      if (character == ',' || character == '{' || character == '[') {
        values++;
      }
    }
    return values * PER_VALUE + (long) json.length * PER_BYTE;
  }
}
