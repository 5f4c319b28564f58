package org.cairn.domain.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.problem.Violation;

/**
 * Takes content out of a request body: the very bytes that were sent, so that each digit and escape
 * comes back, less white space between tokens.
 */
public final class ContentReader {
  private final byte[] body;
  private byte[] compact;
  private int length;

  /**
   * Whether the text has escapes by number, exponents or many levels, which the rare careful look
   * is for.
   */
  private boolean suspicious;

  /** Whether a number is written with more characters than other programs read. */
  private boolean longNumber;

  public ContentReader(byte[] body) {
    this.body = body;
  }

  /**
   * @param from offset of the first byte of the value
   * @param to offset behind its last byte
   * @param tree the value, already parsed from there
   */
  public Content read(int from, int to, JsonNode tree) {
    compact = new byte[to - from];
    length = 0;
    suspicious = false;
    longNumber = false;
    copy(from, to);
    var json = length == compact.length ? compact : Arrays.copyOf(compact, length);
    return new Content(json, tree, Fingerprint.of(tree));
  }

  private void copy(int from, int to) {
    boolean inString = false;
    int characters = 0;
    int level = 0;
    for (int i = from; i < to; i++) {
      byte b = body[i];
      if (inString) {
        if (b == '\\') {
          compact[length++] = b;
          b = body[++i];
          suspicious |= b == 'u';
        } else {
          inString = b != '"';
        }
      } else if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
        continue;
      } else {
        inString = b == '"';
        boolean exponent = (b | 0x20) == 'e' && isDigit(body[i - 1]);
        characters = isDigit(b) || exponent || b == '-' || b == '+' ? characters + 1 : 0;
        level += nesting(b);
        suspicious |= exponent || level > ContentLimits.DEEPEST;
        longNumber |= characters > ContentLimits.LONGEST_NUMBER;
      }
      compact[length++] = b;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9' || b == '.';
  }

  /**
   * By how many levels a byte outside of a string goes deeper. Brackets and braces differ by a bit.
   */
  private static int nesting(byte b) {
    int brace = b | 0x20;
    return brace == '{' ? 1 : brace == '}' ? -1 : 0;
  }

  /** What in the content last read can't be kept, or nothing. */
  public Optional<Violation> violation(Content content) {
    var found =
        suspicious || longNumber || ContentLimits.isTooLarge(content)
            ? ContentLimits.violation(content)
            : Optional.<Violation>empty();
    // Zeros before an exponent make a text long, and its value not large.
    return found.isEmpty() && longNumber
        ? Optional.of(new Violation("", ContentLimits.NUMBER))
        : found;
  }
}
