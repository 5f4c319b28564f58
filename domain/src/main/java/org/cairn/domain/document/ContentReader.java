package org.cairn.domain.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.json.Surrogates;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * Takes content out of a request body: the very bytes that were sent, so that each digit and escape
 * comes back, less white space between tokens.
 */
public final class ContentReader {
  public static final String OUT_OF_RANGE = "The number's exponent is out of range.";

  /** Beyond this exponent a number is a way to exhaust memory, not a measurement. */
  private static final int MAX_EXPONENT = 10_000;

  private final byte[] body;
  private byte[] compact;
  private int length;

  /** Whether the text has escapes by number or exponents, which the rare careful look is for. */
  private boolean suspicious;

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
    copy(from, to);
    var json = length == compact.length ? compact : Arrays.copyOf(compact, length);
    return new Content(json, tree, Fingerprint.of(tree));
  }

  private void copy(int from, int to) {
    boolean inString = false;
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
        suspicious |= (b | 0x20) == 'e' && isDigit(body[i - 1]);
      }
      compact[length++] = b;
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9' || b == '.';
  }

  /** What in the content last read can't be kept, or nothing. */
  public Optional<Violation> violation(Content content) {
    return suspicious ? violation(content.tree()) : Optional.empty();
  }

  /** What in a value can't be kept, or nothing: the careful look at each member. */
  public static Optional<Violation> violation(JsonNode value) {
    return look(value, "");
  }

  /**
   * Refuses a value that can't be kept.
   *
   * @throws Problem {@code INVALID} with a pointer to the member
   */
  public static void require(JsonNode value) {
    var found = violation(value);
    if (found.isPresent()) {
      throw Problem.invalid(found.get().pointer(), found.get().message());
    }
  }

  private static Optional<Violation> look(JsonNode node, String pointer) {
    if (node.isTextual()) {
      return Surrogates.arePaired(node.textValue()) ? Optional.empty() : notText(pointer);
    }
    if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MAX_EXPONENT) {
      return Optional.of(new Violation(pointer, OUT_OF_RANGE));
    }
    for (var member : node.properties()) {
      if (!Surrogates.arePaired(member.getKey())) {
        return notText(pointer);
      }
      var found = look(member.getValue(), pointer + "/" + Pointers.escape(member.getKey()));
      if (found.isPresent()) {
        return found;
      }
    }
    return node.isArray() ? lookAtItems(node, pointer) : Optional.empty();
  }

  private static Optional<Violation> lookAtItems(JsonNode array, String pointer) {
    for (int i = 0; i < array.size(); i++) {
      var found = look(array.get(i), pointer + "/" + i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> notText(String pointer) {
    return Optional.of(new Violation(pointer, "Holds half of a surrogate pair, which is no text."));
  }
}
