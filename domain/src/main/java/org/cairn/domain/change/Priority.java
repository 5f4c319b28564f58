package org.cairn.domain.change;

/** How soon a queued operation is worked on. */
public enum Priority {
  CRITICAL,
  HIGH,
  NORMAL,
  LOW
}
