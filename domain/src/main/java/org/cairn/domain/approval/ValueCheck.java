package org.cairn.domain.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.cairn.domain.json.Emptiness;
import org.cairn.domain.json.JsonEquality;

/**
 * What a rule asks of the value at one place. All that is given has to hold.
 *
 * @param in one of these; empty for any. A place without a value is none of them
 * @param notIn none of these
 * @param min at least, for numbers; null for any. What is no number is never enough
 * @param max at most, likewise
 * @param present whether there has to be an answer, or must not be; null for either
 */
public record ValueCheck(
    List<JsonNode> in, List<JsonNode> notIn, BigDecimal min, BigDecimal max, Boolean present) {
  public ValueCheck {
    in = List.copyOf(in);
    notIn = List.copyOf(notIn);
  }

  /**
   * @param value missing where the document has none
   */
  boolean holds(JsonNode value) {
    return (in.isEmpty() || isAmong(in, value))
        && !isAmong(notIn, value)
        && isInside(value)
        && (present == null || present != Emptiness.isEmpty(value));
  }

  private static boolean isAmong(List<JsonNode> values, JsonNode value) {
    return values.stream().anyMatch(one -> JsonEquality.equal(one, value));
  }

  private boolean isInside(JsonNode value) {
    if (min == null && max == null) {
      return true;
    }
    return value.isNumber()
        && (min == null || value.decimalValue().compareTo(min) >= 0)
        && (max == null || value.decimalValue().compareTo(max) <= 0);
  }
}
