package org.cairn.sync.push;

/** The transaction was rolled back for a passing reason: the whole of it is worth another try. */
public final class TryAgain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TryAgain(Throwable cause) {
    super(cause);
  }
}
