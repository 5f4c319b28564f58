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
    var base = textOf(sides.base());
    if (!adds(base, sides.server()) || !adds(base, sides.device())) {
      return Optional.empty();
    }
    return Optional.of(added(base, sides));
  }

  /**
   * What the device added, to the server's text as it is: for an edit that is carried over to a
   * document which it was not made on. Nothing where the device did more than add.
   */
  static Optional<JsonNode> carried(Sides sides) {
    var base = textOf(sides.base());
    boolean isTextOrNone = sides.server().isTextual() || isNone(sides.server());
    return isTextOrNone && adds(base, sides.device())
        ? Optional.of(added(base, sides))
        : Optional.empty();
  }

  private static JsonNode added(String base, Sides sides) {
    var server = textOf(sides.server());
    var addition = sides.device().textValue().substring(base.length());
    return TextNode.valueOf(server + gap(server, addition) + addition);
  }

  private static String textOf(JsonNode value) {
    return value.isTextual() ? value.textValue() : "";
  }

  private static boolean isNone(JsonNode value) {
    return value.isMissingNode() || value.isNull();
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
