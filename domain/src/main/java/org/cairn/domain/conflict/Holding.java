package org.cairn.domain.conflict;

/**
 * How much an open conflict holds. One that is full takes no further edit, however small, until it
 * is decided: edits that follow each other would otherwise join it without those between them.
 *
 * @param edits how many
 * @param bytes that they take to keep
 */
public record Holding(int edits, long bytes) {
  /** Each is merged with those before it, and a person has to look at all. */
  public static final int MOST_EDITS = 200;

  /** Beyond it no edit joins; the last one may exceed it. */
  public static final long MOST_BYTES = 50_000_000;

  /** There is no open conflict. */
  public static final Holding NONE = new Holding(0, 0);

  public boolean isFull() {
    return edits >= MOST_EDITS || bytes >= MOST_BYTES;
  }

  public Holding with(ConflictingEdit edit) {
    return new Holding(edits + 1, bytes + edit.size());
  }
}
