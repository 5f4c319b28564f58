package org.cairn.audit;

/** The transaction was rolled back for a passing reason: another try may work. */
final class RolledBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RolledBack(Throwable cause) {
    super(cause);
  }
}
