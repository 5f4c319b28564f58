package org.cairn.domain.json;

/** Characters beyond U+FFFF, which Java and JSON's escapes write as pairs. */
public final class Surrogates {
  private Surrogates() {}

  /** Whether a text has no half of a pair, so that it can be written in UTF-8 and read again. */
  public static boolean arePaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) {
          return false;
        }
      } else if (Character.isLowSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
