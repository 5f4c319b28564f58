package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.domain.document.ContentLimits;

/** Two changes of a number; exact, for these may be counts of people or amounts of money. */
final class NumberMerge {
  private NumberMerge() {}

  /**
   * Nothing where one of the sides is no number, or they add up to one that can't be kept. A base
   * that was no number counts as zero.
   */
  static Optional<JsonNode> merged(MergeRule rule, Sides sides) {
    if (!sides.areNumbers()) {
      return Optional.empty();
    }
    int order = sides.server().decimalValue().compareTo(sides.device().decimalValue());
    switch (rule) {
      case SUM:
        return sum(sides);
      case MAX:
        return Optional.of(order >= 0 ? sides.server() : sides.device());
      default:
        return Optional.of(order <= 0 ? sides.server() : sides.device());
    }
  }

  /** Looked at before and after: adding writes each digit out. */
  private static Optional<JsonNode> sum(Sides sides) {
    var base = sides.base().isNumber() ? sides.base().decimalValue() : BigDecimal.ZERO;
    var server = sides.server().decimalValue();
    var device = sides.device().decimalValue();
    if (!Stream.of(base, server, device).allMatch(ContentLimits::keeps)) {
      return Optional.empty();
    }
    var sum = server.add(device).subtract(base);
    boolean whole = sides.server().isIntegralNumber() && sides.device().isIntegralNumber();
    return ContentLimits.keeps(sum) ? Optional.of(number(sum, whole)) : Optional.empty();
  }

  private static JsonNode number(BigDecimal sum, boolean whole) {
    boolean fits = sum.stripTrailingZeros().scale() <= 0;
    return whole && fits
        ? BigIntegerNode.valueOf(sum.toBigIntegerExact())
        : DecimalNode.valueOf(sum);
  }
}
