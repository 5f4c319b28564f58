package org.cairn.sync.waiting;

/** How many of a kind may wait at the same time; each kind counts by itself. */
public enum Bounds {
  /** Pulls that wait for the first change. */
  PULLS(4, 100, "Too many pulls wait at this server; pull without waitSeconds, or later."),

  /** Live streams. A device needs one; a second is the one that broke without being noticed. */
  STREAMS(2, 100, "Too many streams are open at this server; pull now, and open one later.");

  static final int OF_ALL = 2_000;

  private final int ofADevice;
  private final int ofAUser;
  private final String refusal;

  Bounds(int ofADevice, int ofAUser, String refusal) {
    this.ofADevice = ofADevice;
    this.ofAUser = ofAUser;
    this.refusal = refusal;
  }

  int ofADevice() {
    return ofADevice;
  }

  int ofAUser() {
    return ofAUser;
  }

  String refusal() {
    return refusal;
  }
}
