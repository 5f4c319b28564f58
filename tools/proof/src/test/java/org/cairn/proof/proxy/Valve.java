package org.cairn.proof.proxy;

import java.io.InterruptedIOException;

/** Lets everything through, or makes it wait. */
final class Valve {
  private boolean closed;

  synchronized void close() {
    closed = true;
  }

  synchronized void open() {
    closed = false;
    notifyAll();
  }

  /** Returns when it is open. */
  synchronized void pass() throws InterruptedIOException {
    try {
      while (closed) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
