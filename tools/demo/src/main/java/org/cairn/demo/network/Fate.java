package org.cairn.demo.network;

/** What became of an operation. */
enum Fate {
  TAKEN("taken"),
  MERGED("merged"),
  CONFLICT("in conflict"),
  FAILED("failed, kept"),
  CANCELLED("cancelled, kept"),
  /** The server refused whoever brought it, and has never had it. */
  LEFT_ON_DEVICE("left on device"),
  /** It waits in the queue, or to be worked on: not the end of it. */
  WAITING("waiting");

  private final String label;

  Fate(String label) {
    this.label = label;
  }

  /** For people. */
  String label() {
    return label;
  }

  /** Whether a version of the document is this operation's. */
  boolean isVersion() {
    return this == TAKEN || this == MERGED;
  }
}
