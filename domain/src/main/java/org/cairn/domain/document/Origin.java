package org.cairn.domain.document;

import java.util.Locale;

/** Where a revision came from. The order is stored: add at the end. */
public enum Origin {
  DEVICE,
  MERGE,
  RESOLUTION,
  RESTORE,
  CONSOLE;

  private static final Origin[] ALL = values();

  public static Origin of(int ordinal) {
    return ALL[ordinal];
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
