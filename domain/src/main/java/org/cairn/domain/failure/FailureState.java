package org.cairn.domain.failure;

import java.util.EnumSet;
import java.util.Set;

/** What stands of an operation that failed. The order is stored: add at the end. */
public enum FailureState {
  /** Somebody has to see to it. */
  OPEN,
  /** Waits in the queue once more. */
  RETRYING,
  /** Was taken after all. */
  SETTLED,
  /** Somebody said why it is not to be taken. */
  DISCARDED,
  /** Out of the way, and forgotten after a time. */
  ARCHIVED,
  /**
   * What it carried is forgotten. What is left says only that it failed, for edits that follow it
   * in a chain.
   */
  PURGED;

  private static final FailureState[] ALL = values();

  public static FailureState of(int ordinal) {
    return ALL[ordinal];
  }

  /** States in which an operation can be found and read. */
  public static Set<FailureState> shown() {
    return EnumSet.complementOf(EnumSet.of(PURGED));
  }

  /** The states from which people bring an operation into this one. */
  public Set<FailureState> startingFrom() {
    return switch (this) {
      case RETRYING -> EnumSet.of(OPEN, DISCARDED, ARCHIVED);
      case DISCARDED -> EnumSet.of(OPEN);
      case ARCHIVED -> EnumSet.of(OPEN, SETTLED, DISCARDED);
      case PURGED -> EnumSet.of(ARCHIVED);
      case OPEN, SETTLED -> EnumSet.noneOf(FailureState.class);
    };
  }
}
