package org.cairn.domain.problem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages for wrong places that say what is expected there, in the same words everywhere. */
public final class Expected {
  public static final String ID = "Must be a UUID, such as 0193a1f0-0000-7000-8000-000000000001.";
  public static final String TIME =
      "Must be an RFC 3339 time from year 1000, such as 2026-03-01T09:30:00.000Z.";
  public static final String TEXT = "Must be a string.";
  public static final String WHOLE_NUMBER = "Must be a whole number.";
  public static final String OBJECT = "Must be an object.";
  public static final String ARRAY = "Must be an array.";
  public static final String FLAG = "Must be true or false.";
  public static final String KNOWN_PROPERTY = "Not a property of this request.";

  private static final Map<Class<?>, String> SCALARS =
      Map.ofEntries(
          Map.entry(UUID.class, ID),
          Map.entry(Instant.class, TIME),
          Map.entry(String.class, TEXT),
          Map.entry(Boolean.class, FLAG),
          Map.entry(boolean.class, FLAG),
          Map.entry(Integer.class, WHOLE_NUMBER),
          Map.entry(int.class, WHOLE_NUMBER),
          Map.entry(Long.class, WHOLE_NUMBER),
          Map.entry(long.class, WHOLE_NUMBER),
          Map.entry(BigInteger.class, WHOLE_NUMBER),
          Map.entry(BigDecimal.class, "Must be a number."));

  private Expected() {}

  /** By the type that the value is read as. */
  public static String of(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return ARRAY;
    }
    return SCALARS.getOrDefault(type, OBJECT);
  }

  /** For a whole number in a range, both ends included. */
  public static String between(int least, int most) {
    return "Must be a whole number from " + least + " to " + most + ".";
  }

  public static String oneOf(List<String> values) {
    return "Must be one of " + String.join(", ", values) + ".";
  }
}
