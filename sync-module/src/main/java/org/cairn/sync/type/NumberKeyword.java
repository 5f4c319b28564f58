package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.BaseJsonValidator;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.Keyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.ValidatorTypeCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A keyword about numbers that looks at all their digits. The library's own cuts a decimal number
 * down to 64 bits where the type is an integer, of which nothing is left of 1e400; and to look for
 * a multiple it writes the number out, which takes minutes for 1e200000.
 */
final class NumberKeyword implements Keyword {
  private static final Map<ValidatorTypeCode, BiPredicate<BigDecimal, BigDecimal>> RULES =
      Map.of(
          ValidatorTypeCode.MINIMUM, (value, limit) -> value.compareTo(limit) >= 0,
          ValidatorTypeCode.MAXIMUM, (value, limit) -> value.compareTo(limit) <= 0,
          ValidatorTypeCode.EXCLUSIVE_MINIMUM, (value, limit) -> value.compareTo(limit) > 0,
          ValidatorTypeCode.EXCLUSIVE_MAXIMUM, (value, limit) -> value.compareTo(limit) < 0,
          ValidatorTypeCode.MULTIPLE_OF, NumberKeyword::isMultiple);

  private final ValidatorTypeCode code;
  private final BiPredicate<BigDecimal, BigDecimal> fits;

  private NumberKeyword(ValidatorTypeCode code, BiPredicate<BigDecimal, BigDecimal> fits) {
    this.code = code;
    this.fits = fits;
  }

  /** In place of the library's keyword of the same name; any other keyword as it is. */
  static Keyword exact(Keyword keyword) {
    for (var rule : RULES.entrySet()) {
      if (rule.getKey().getValue().equals(keyword.getValue())) {
        return new NumberKeyword(rule.getKey(), rule.getValue());
      }
    }
    return keyword;
  }

  /** Without writing a number out, which a short text can make as long as memory is. */
  static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
    var digits = value.unscaledValue();
    var by = divisor.unscaledValue().abs();
    if (digits.signum() == 0 || by.signum() == 0) {
      return digits.signum() == 0;
    }
    long zeros = (long) divisor.scale() - value.scale();
    if (zeros >= 0) {
      var power = BigInteger.TEN.modPow(BigInteger.valueOf(zeros), by);
      return digits.multiply(power).mod(by).signum() == 0;
    }
    boolean isSmaller = -zeros > value.precision();
    return !isSmaller && digits.mod(by.multiply(BigInteger.TEN.pow((int) -zeros))).signum() == 0;
  }

  @Override
  public String getValue() {
    return code.getValue();
  }

  @Override
  public JsonValidator newValidator(
      SchemaLocation location,
      JsonNodePath path,
      JsonNode limit,
      JsonSchema parent,
      ValidationContext context) {
    return new Validator(location, path, limit, parent, context);
  }

  private final class Validator extends BaseJsonValidator {
    private final BigDecimal limit;

    Validator(
        SchemaLocation location,
        JsonNodePath path,
        JsonNode limit,
        JsonSchema parent,
        ValidationContext context) {
      super(location, path, limit, parent, code, context);
      this.limit = limit.decimalValue();
    }

    @Override
    public Set<ValidationMessage> validate(
        ExecutionContext execution, JsonNode value, JsonNode root, JsonNodePath place) {
      if (!value.isNumber() || fits.test(value.decimalValue(), limit)) {
        return Set.of();
      }
      return Set.of(
          message()
              .instanceNode(value)
              .instanceLocation(place)
              .locale(execution.getExecutionConfig().getLocale())
              .failFast(execution.isFailFast())
              .arguments(getSchemaNode().asText())
              .build());
    }
  }
}
