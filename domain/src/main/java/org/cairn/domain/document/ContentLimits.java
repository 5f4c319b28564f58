package org.cairn.domain.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.json.Surrogates;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/**
 * What a content may be, whoever makes it: what a device sends, what a person writes, and what is
 * put together here. Whatever keeps to these limits can be written, read again, and sent by a
 * device.
 */
public final class ContentLimits {
  /** Bytes of a document, as many as a batch may have: else patches could make it ever larger. */
  public static final int MOST_BYTES = 5_000_000;

  /**
   * Characters of a number written out without an exponent, which is how it is given out: a reader
   * that is in wide use, Jackson's, takes no longer ones unless it is told to. The sum of any two
   * numbers that other programs hold as doubles (RFC 8259, section 6) has fewer. It bounds the
   * exponent, too: 1e999 and 1e-998 are the last.
   */
  public static final int LONGEST_NUMBER = 1_000;

  /** Levels of nesting: so many fit into a request around them, in a batch as in a decision. */
  public static final int DEEPEST = 60;

  public static final String NUMBER =
      "A number has at most " + LONGEST_NUMBER + " characters, written out without an exponent.";
  public static final String SIZE = "A document has at most " + MOST_BYTES + " bytes.";
  private static final String DEPTH = "A document nests at most " + DEEPEST + " levels deep.";
  private static final String TEXT = "Holds half of a surrogate pair, which is no text.";

  private ContentLimits() {}

  /** What in a content can't be kept, or nothing. */
  public static Optional<Violation> violation(Content content) {
    return isTooLarge(content) ? Optional.of(new Violation("", SIZE)) : violation(content.tree());
  }

  public static boolean isTooLarge(Content content) {
    return content.json().length > MOST_BYTES;
  }

  /** The same for a value that may be too wrong to be written, of whatever size. */
  public static Optional<Violation> violation(JsonNode value) {
    return look(value, "", 1);
  }

  /**
   * Refuses a value that can't be kept.
   *
   * @param pointer of the value in the request
   * @throws Problem {@code INVALID} with a pointer to the member
   */
  public static void require(String pointer, JsonNode value) {
    var found = violation(value);
    if (found.isPresent()) {
      throw Problem.invalid(pointer + found.get().pointer(), found.get().message());
    }
  }

  /**
   * Whether a number can be kept. Told without writing it out, which a short text can make long.
   */
  public static boolean keeps(BigDecimal number) {
    long sign = number.signum() < 0 ? 1 : 0;
    long whole = Math.max(1, (long) number.precision() - number.scale());
    long fraction = number.scale() > 0 ? 1L + number.scale() : 0;
    return sign + whole + fraction <= LONGEST_NUMBER;
  }

  /**
   * @param level of the value, 1 for the content itself
   */
  private static Optional<Violation> look(JsonNode node, String pointer, int level) {
    if (node.isTextual()) {
      return Surrogates.arePaired(node.textValue()) ? Optional.empty() : wrong(pointer, TEXT);
    }
    if (node.isBigDecimal() || node.isBigInteger()) {
      return keeps(node.decimalValue()) ? Optional.empty() : wrong(pointer, NUMBER);
    }
    if (node.isContainerNode() && level > DEEPEST) {
      return wrong(pointer, DEPTH);
    }
    return node.isArray() ? items(node, pointer, level + 1) : members(node, pointer, level + 1);
  }

  private static Optional<Violation> members(JsonNode object, String pointer, int level) {
    for (var member : object.properties()) {
      if (!Surrogates.arePaired(member.getKey())) {
        return wrong(pointer, TEXT);
      }
      var place = pointer + "/" + Pointers.escape(member.getKey());
      var found = look(member.getValue(), place, level);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> items(JsonNode array, String pointer, int level) {
    for (int i = 0; i < array.size(); i++) {
      var found = look(array.get(i), pointer + "/" + i, level);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Violation> wrong(String pointer, String message) {
    return Optional.of(new Violation(pointer, message));
  }
}
