package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** Two additions to a text. */
final class TextMerge {
  private TextMerge() {}

  /**
   * The base with what the server added and then what the device added; on a line of its own where
   * nothing else would keep them apart. Nothing where a side did more than add.
   */
  static Optional<JsonNode> appended(Sides sides) {
    var base = sides.base().isTextual() ? sides.base().textValue() : "";
    if (!adds(base, sides.server()) || !adds(base, sides.device())) {
      return Optional.empty();
    }
    var server = sides.server().textValue();
    var addition = sides.device().textValue().substring(base.length());
    return Optional.of(TextNode.valueOf(server + gap(server, addition) + addition));
  }

  private static boolean adds(String base, JsonNode value) {
    return value.isTextual() && value.textValue().startsWith(base);
  }

  private static String gap(String before, String after) {
    boolean apart =
        before.isEmpty()
            || after.isEmpty()
            || Character.isWhitespace(before.charAt(before.length() - 1))
            || Character.isWhitespace(after.charAt(0));
    return apart ? "" : "\n";
  }
}
