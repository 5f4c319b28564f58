package org.cairn.domain.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7). Jackson's parser lets overlong forms
 * and surrogates through, which no other reader of the stored text would accept.
 */
public final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /**
   * Refuses a body that is not UTF-8, or that begins as text in UTF-16 or UTF-32 does, which the
   * parser would follow: places in the body would be wrong then.
   *
   * @throws Problem {@code MALFORMED}
   */
  public static void require(byte[] body) {
    boolean wide = false;
    for (int i = 0; i < Math.min(4, body.length); i++) {
      wide |= body[i] == 0;
    }
    if (wide || !isValid(body)) {
      throw Problem.of(ProblemCode.MALFORMED, "The body is not UTF-8 text.");
    }
  }

  public static boolean isValid(byte[] text) {
    int i = 0;
    while (i < text.length) {
      if (i + Long.BYTES <= text.length && ((long) LONGS.get(text, i) & NOT_ASCII) == 0) {
        i += Long.BYTES;
      } else if (text[i] >= 0) {
        i++;
      } else {
        int length = sequenceLength(text, i);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** Bytes of the well-formed sequence that starts at {@code i}, 0 where there is none. */
  private static int sequenceLength(byte[] text, int i) {
    int lead = text[i] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > text.length || !secondFits(lead, text[i + 1] & 0xFF)) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((text[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The second byte's range excludes overlong forms, surrogates and values over U+10FFFF. */
  private static boolean secondFits(int lead, int second) {
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= lowest && second <= highest;
  }
}
