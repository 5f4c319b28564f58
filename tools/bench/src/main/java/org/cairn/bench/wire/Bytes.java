package org.cairn.bench.wire;

import java.util.Arrays;

/** Searches in bytes of ASCII text. */
final class Bytes {
  private Bytes() {}

  /** The first place of a text, or -1. */
  static int indexOf(byte[] bytes, int from, int to, byte[] text) {
    byte first = text[0];
    for (int i = from; i <= to - text.length; i++) {
      if (bytes[i] == first && Arrays.equals(bytes, i, i + text.length, text, 0, text.length)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * @param text in lower case
   */
  static int indexOfIgnoringCase(byte[] bytes, int from, int to, byte[] text) {
    for (int i = from; i <= to - text.length; i++) {
      int k = 0;
      while (k < text.length && Character.toLowerCase(bytes[i + k]) == text[k]) {
        k++;
      }
      if (k == text.length) {
        return i;
      }
    }
    return -1;
  }

  static int count(byte[] bytes, int from, int to, byte[] text) {
    int count = 0;
    for (int i = indexOf(bytes, from, to, text); i >= 0; count++) {
      i = indexOf(bytes, i + text.length, to, text);
    }
    return count;
  }

  /** The digits that begin there, as a number. */
  static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = 10 * number + bytes[i] - '0';
    }
    return number;
  }
}
