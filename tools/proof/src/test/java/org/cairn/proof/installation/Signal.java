package org.cairn.proof.installation;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes of our own that Java cannot send. */
enum Signal {
  STOP,
  CONT;

  /** To one that has ended already, nothing. */
  void send(long pid) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
