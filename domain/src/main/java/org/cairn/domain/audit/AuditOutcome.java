package org.cairn.domain.audit;

/** How an act ended. */
public enum AuditOutcome {
  SUCCEEDED,
  /** It was tried, and the caller was refused. */
  REFUSED
}
