package org.cairn.web.boot;

/** The server cannot start; the message completes "Cairn cannot start: ". */
final class BootFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BootFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
