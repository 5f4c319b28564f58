package org.cairn.vault;

/**
 * The vault cannot be opened, so the server must not start; the message tells the operator why and
 * what to do.
 */
public final class VaultClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VaultClosed(String message, Throwable cause) {
    super(message, cause);
  }
}
