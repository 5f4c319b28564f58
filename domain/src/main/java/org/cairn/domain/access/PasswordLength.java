package org.cairn.domain.access;

/** How long a password may be, in code points, wherever one is set. */
public final class PasswordLength {
  public static final int SHORTEST = 12;

  /** Bounds the work of hashing. */
  public static final int LONGEST = 256;

  /** The rule in words that follow "must have". */
  public static final String IN_WORDS = SHORTEST + " to " + LONGEST + " characters";

  private PasswordLength() {}

  public static boolean fits(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }
}
