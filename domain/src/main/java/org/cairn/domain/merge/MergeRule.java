package org.cairn.domain.merge;

import java.util.Locale;
import java.util.Optional;

/**
 * How two changes of the same place are brought together. A rule covers its place and what lies
 * below.
 */
public enum MergeRule {
  /** Objects member by member, arrays as their items suggest, plain values not at all. */
  MERGE,
  /** One value: the two changes clash. */
  ATOMIC,
  /** An array as a set of values: what either side added, without what either removed. */
  SET,
  /** An array of objects that are known by a member, each merged by itself. */
  LIST,
  /** A number: the base and both differences. */
  SUM,
  /** The larger number, or what stands later in the order that the type gives. */
  MAX,
  /** The smaller number, or what stands earlier. */
  MIN,
  /** Text: what one side added behind what the other side wrote. */
  APPEND,
  /** The later edit, by clocks that are corrected. */
  LATEST,
  /** The server's. */
  SERVER,
  /** The device's. */
  CLIENT,
  /** A person decides. */
  MANUAL;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MergeRule> ofWire(String name) {
    for (var rule : values()) {
      if (rule.wireName().equals(name)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it makes one value out of two, of a number or a text: on an object it is about each
   * member.
   */
  boolean addsUp() {
    return this == SUM || this == MAX || this == MIN || this == APPEND;
  }

  /** Whether rules of what lies below a place count, or its own takes it as a whole. */
  boolean goesBelow() {
    return this == MERGE || this == LIST || addsUp();
  }

  /**
   * Whether it picks a winner or makes a value that neither side wrote, which nobody but a person
   * may do to a critical field. The others put together what the sides changed in different parts.
   */
  boolean decides() {
    return this != MERGE && this != LIST && this != ATOMIC && this != MANUAL;
  }
}
