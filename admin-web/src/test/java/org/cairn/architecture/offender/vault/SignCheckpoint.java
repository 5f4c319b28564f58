package org.cairn.architecture.offender.vault;

import org.cairn.architecture.offender.audit.Signer;

/** Implements the port of a module to the left. */
class SignCheckpoint implements Signer {
  @Override
  public String sign(String text) {
    return text;
  }
}
