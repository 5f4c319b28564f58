package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Two changes of a number; exact, for these may be counts of people or amounts of money. */
final class NumberMerge {
  private NumberMerge() {}

  /** Nothing where one of the sides is no number. A base that was no number counts as zero. */
  static Optional<JsonNode> merged(MergeRule rule, Sides sides) {
    if (!sides.areNumbers()) {
      return Optional.empty();
    }
    int order = sides.server().decimalValue().compareTo(sides.device().decimalValue());
    switch (rule) {
      case SUM:
        return Optional.of(sum(sides));
      case MAX:
        return Optional.of(order >= 0 ? sides.server() : sides.device());
      default:
        return Optional.of(order <= 0 ? sides.server() : sides.device());
    }
  }

  private static JsonNode sum(Sides sides) {
    var base = sides.base().isNumber() ? sides.base().decimalValue() : BigDecimal.ZERO;
    var sum = sides.server().decimalValue().add(sides.device().decimalValue()).subtract(base);
    boolean whole = sides.server().isIntegralNumber() && sides.device().isIntegralNumber();
    boolean fits = sum.stripTrailingZeros().scale() <= 0;
    return whole && fits
        ? BigIntegerNode.valueOf(sum.toBigIntegerExact())
        : DecimalNode.valueOf(sum);
  }
}
