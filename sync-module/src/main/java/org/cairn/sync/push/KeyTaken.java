package org.cairn.sync.push;

/** The batch's key was used before; ends the attempt, so that the stored answer can be read. */
final class KeyTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyTaken() {
    super(null, null, false, false);
  }
}
