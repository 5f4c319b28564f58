package org.cairn.domain.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What texts have to be like. Lengths are in code points. */
final class TextChecks {
  private TextChecks() {}

  static Check matching(Predicate<String> pattern) {
    return value -> !value.isTextual() || pattern.test(value.textValue());
  }

  static Check atLeast(int length) {
    return value -> !value.isTextual() || length(value) >= length;
  }

  static Check atMost(int length) {
    return value ->
        !value.isTextual() || value.textValue().length() <= length || length(value) <= length;
  }

  private static int length(JsonNode value) {
    var text = value.textValue();
    return text.codePointCount(0, text.length());
  }
}
