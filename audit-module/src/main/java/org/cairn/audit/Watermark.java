package org.cairn.audit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The highest feed number whose commit has returned on this server, and how many are under way. */
final class Watermark {
  private static final long UNKNOWN = -1;

  private final AtomicLong durable = new AtomicLong(UNKNOWN);
  private final AtomicInteger underWay = new AtomicInteger();

  long value() {
    return durable.get();
  }

  /**
   * Whether the mark stays where it is: a commit of this server may be visible without having
   * returned. Not after a start, before what was committed earlier has been made safe.
   */
  boolean holds() {
    return value() != UNKNOWN && underWay.get() > 0;
  }

  void raise(long number) {
    durable.accumulateAndGet(number, Math::max);
  }

  Commit enter() {
    underWay.incrementAndGet();
    return new Commit();
  }

  /**
   * One transaction that takes numbers. Anything but a clean commit leaves the mark where it is.
   */
  final class Commit implements Synchronization {
    private long last = UNKNOWN;

    void took(long number) {
      last = number;
    }

    @Override
    public void beforeCompletion() {
      // Nothing to write: numbers are taken by a statement of the transaction itself.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        raise(last);
      }
      underWay.decrementAndGet();
    }
  }
}
