package org.cairn.architecture.offender.vault;

/** The other twin. */
class RotateOnline implements Rotate {
  @Override
  public void rotate() {}
}
