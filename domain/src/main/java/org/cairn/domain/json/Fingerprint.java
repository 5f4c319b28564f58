package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * A 64-bit hash of a JSON value that does not depend on the order of members or on how a number is
 * written (1, 1.0 and 10e-1 are one value). Equal values have equal fingerprints; the reverse is
 * only likely, so that a match has to be confirmed by {@link JsonEquality}.
 */
public final class Fingerprint {
  private static final long OBJECT = 0x9E3779B97F4A7C15L;
  private static final long ARRAY = 0xC2B2AE3D27D4EB4FL;
  private static final long TEXT = 0x165667B19E3779F9L;
  private static final long NUMBER = 0x27D4EB2F165667C5L;
  private static final long FRACTION = 0x85EBCA77C2B2AE63L;

  /** Digits of the largest long. */
  private static final int LONG_DIGITS = 19;

  private Fingerprint() {}

  public static long of(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT:
        return object(node);
      case ARRAY:
        return array(node);
      case STRING:
        return mix(text(node.textValue()) ^ TEXT);
      case NUMBER:
        return mix(number(node) ^ NUMBER);
      case BOOLEAN:
        return node.booleanValue() ? 3 : 5;
      default:
        return 7;
    }
  }

  private static long object(JsonNode node) {
    long sum = OBJECT;
    for (var member : node.properties()) {
      sum += mix(text(member.getKey()) * 31 + of(member.getValue()));
    }
    return mix(sum);
  }

  private static long array(JsonNode node) {
    long hash = ARRAY;
    for (var item : node) {
      hash = mix(hash * 31 + of(item));
    }
    return hash;
  }

  private static long text(String value) {
    // String.hashCode is cached and fast, but 32 bits collide too often over millions of versions.
    long hash = value.length();
    for (int i = 0; i < value.length(); i++) {
      hash = hash * 0x100000001B3L + value.charAt(i);
    }
    return hash;
  }

  private static long number(JsonNode node) {
    if (node.canConvertToLong() && node.isIntegralNumber()) {
      return node.longValue();
    }
    BigDecimal value = node.decimalValue().stripTrailingZeros();
    if (value.scale() <= 0 && (long) value.precision() - value.scale() <= LONG_DIGITS) {
      var whole = value.toBigIntegerExact();
      if (whole.bitLength() < Long.SIZE) {
        return whole.longValue();
      }
    }
    // BigDecimal.hashCode has 32 bits, and that of 1.5 is 466.
    var digits = value.unscaledValue();
    long hash = digits.bitLength() < Long.SIZE ? digits.longValue() : text(digits.toString());
    return mix(hash ^ FRACTION) + value.scale();
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
