package org.cairn.architecture.offender.vault;

/** A function that only lambdas implement. */
interface OnOpened {
  OnOpened NOTHING = bytes -> {};

  void opened(byte[] bytes);
}
