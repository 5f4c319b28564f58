package org.cairn.domain.failure;

/** How soon somebody should look at a failed operation. */
public enum FailureSeverity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
