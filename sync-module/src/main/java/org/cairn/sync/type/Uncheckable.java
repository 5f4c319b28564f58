package org.cairn.sync.type;

/**
 * A content could not be checked against its type: it would take too much, or the check itself
 * failed. Says nothing about whether the content is right.
 */
public final class Uncheckable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message why, for the person whose edit it is
   */
  Uncheckable(String message, Throwable cause) {
    super(message, cause);
  }
}
