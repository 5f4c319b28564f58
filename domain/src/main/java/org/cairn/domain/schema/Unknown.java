package org.cairn.domain.schema;

/** The schema uses what the quick judge does not know. */
final class Unknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unknown(String what) {
    super(what, null, false, false);
  }
}
