package org.cairn.domain.merge;

import java.util.Arrays;
import java.util.Optional;
import org.cairn.domain.problem.Expected;

/** One of the two documents that are merged. */
public enum Side {
  SERVER("server"),
  DEVICE("client");

  /** What to write for a side. */
  public static final String EXPECTED =
      Expected.oneOf(Arrays.stream(values()).map(Side::wireName).toList());

  private final String wireName;

  Side(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<Side> ofWire(String name) {
    return Arrays.stream(values()).filter(side -> side.wireName.equals(name)).findFirst();
  }

  Side other() {
    return this == SERVER ? DEVICE : SERVER;
  }
}
