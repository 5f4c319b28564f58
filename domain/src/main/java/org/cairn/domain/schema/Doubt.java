package org.cairn.domain.schema;

/** The quick judge is not certain. Without a stack: it may come up often. */
final class Doubt extends RuntimeException {
  static final Doubt RAISED = new Doubt();

  private static final long serialVersionUID = 1L;

  private Doubt() {
    super(null, null, false, false);
  }
}
