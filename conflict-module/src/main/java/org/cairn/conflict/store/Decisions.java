package org.cairn.conflict.store;

/** What is said about decisions, as the columns keep it. */
final class Decisions {
  private static final int MOST = 2_000;

  private Decisions() {}

  /** Reasons name places, and a document may have any number of them. */
  static String cut(String reason) {
    return reason == null || reason.length() <= MOST ? reason : reason.substring(0, MOST - 1) + "…";
  }
}
