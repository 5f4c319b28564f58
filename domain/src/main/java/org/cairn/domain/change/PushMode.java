package org.cairn.domain.change;

import java.util.Optional;

/** How the changes of a batch depend on each other. */
public enum PushMode {
  /** Each change by itself: one that is refused never blocks the others. */
  PER_ITEM("perItem"),
  /** All or nothing. */
  ATOMIC("atomic");

  private final String wireName;

  PushMode(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<PushMode> ofWire(String name) {
    for (var mode : values()) {
      if (mode.wireName.equals(name)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
