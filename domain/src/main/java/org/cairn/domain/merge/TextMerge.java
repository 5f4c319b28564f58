package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.cairn.domain.document.ContentLimits;

/** Two changes of a text, of which at least one only adds to it. */
final class TextMerge {
  private TextMerge() {}

  /**
   * What one side added behind what the other side wrote; the server's addition first where both
   * only added. A side that removed the text left an empty one. Nothing where both did more than
   * add, where a side is no text, or where the whole would be longer than a document.
   */
  static Optional<JsonNode> merged(Sides sides) {
    if (!isTextOrNone(sides.server()) || !isTextOrNone(sides.device())) {
      return Optional.empty();
    }
    var base = textOf(sides.base());
    var server = textOf(sides.server());
    var device = textOf(sides.device());
    if (device.startsWith(base)) {
      return joined(server, device.substring(base.length()));
    }
    return server.startsWith(base)
        ? joined(device, server.substring(base.length()))
        : Optional.empty();
  }

  private static boolean isTextOrNone(JsonNode value) {
    return value.isTextual() || value.isMissingNode() || value.isNull();
  }

  private static String textOf(JsonNode value) {
    return value.isTextual() ? value.textValue() : "";
  }

  private static Optional<JsonNode> joined(String before, String addition) {
    boolean tooLong = before.length() + addition.length() >= ContentLimits.MOST_BYTES;
    return tooLong
        ? Optional.empty()
        : Optional.of(TextNode.valueOf(before + gap(before, addition) + addition));
  }

  /** A line of its own where nothing else would keep them apart. */
  private static String gap(String before, String after) {
    boolean apart =
        before.isEmpty()
            || after.isEmpty()
            || Character.isWhitespace(before.charAt(before.length() - 1))
            || Character.isWhitespace(after.charAt(0));
    return apart ? "" : "\n";
  }
}
