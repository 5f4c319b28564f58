package org.cairn.domain.document;

/** Whether somebody, or a rule, has vouched for a document. The order is stored: add at the end. */
public enum Verification {
  /** The type asks for none. */
  NONE,
  PENDING,
  AUTO_VERIFIED,
  VERIFIED,
  REJECTED;

  private static final Verification[] ALL = values();

  public static Verification of(int ordinal) {
    return ALL[ordinal];
  }

  public boolean isVouchedFor() {
    return this == AUTO_VERIFIED || this == VERIFIED;
  }
}
