package org.cairn.launcher;

/** Something that the one who started Cairn can put right; the message says what. */
public final class LauncherFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LauncherFailure(String message) {
    super(message);
  }

  public LauncherFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
