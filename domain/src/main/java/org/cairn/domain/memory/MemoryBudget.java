package org.cairn.domain.memory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Memory that requests borrow for what they hold, so that many large ones at a time wait for each
 * other and do not end the server together. In the order in which they ask. Who has a loan never
 * waits for more: two who did so would wait for each other.
 */
public final class MemoryBudget {
  private static final int UNIT = 1024;
  private static final Duration LATER = Duration.ofSeconds(5);

  private final int units;
  private final Semaphore free;
  private final Duration patience;

  /** What was borrowed, until it is given back, by whichever thread. */
  public final class Loan {
    private int borrowed;

    private Loan(int borrowed) {
      this.borrowed = borrowed;
    }

    /**
     * Makes it larger where it is smaller than that.
     *
     * @throws Problem {@code UNAVAILABLE} where there is no room just now
     */
    public void growTo(long bytes) {
      int more = units(bytes) - borrowed;
      if (more > 0) {
        if (!free.tryAcquire(more)) {
          throw busy();
        }
        borrowed += more;
      }
    }

    /** Gives back what is more than that. */
    public void shrinkTo(long bytes) {
      int less = borrowed - units(bytes);
      if (less > 0) {
        borrowed -= less;
        free.release(less);
      }
    }

    public void giveBack() {
      free.release(borrowed);
      borrowed = 0;
    }
  }

  /** What is done with memory that was borrowed for it. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /**
   * @param bytes of all loans together
   * @param patience how long a request waits for others
   */
  public MemoryBudget(long bytes, Duration patience) {
    this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    this.free = new Semaphore(units, true);
    this.patience = patience;
  }

  /** What one request may borrow at the most, in bytes. */
  public long bytes() {
    return (long) units * UNIT;
  }

  /**
   * @param bytes all there is, where it is more than that
   * @throws Problem {@code UNAVAILABLE} where there is no room in time
   */
  public Loan borrow(long bytes) {
    int wanted = units(bytes);
    take(wanted);
    return new Loan(wanted);
  }

  /**
   * Does something while memory is borrowed for it.
   *
   * @param bytes all there is, where it is more than that
   * @throws Problem {@code UNAVAILABLE} where there is no room in time
   */
  public <T, X extends Exception> T with(long bytes, Work<T, X> work) throws X {
    var loan = borrow(bytes);
    try {
      return work.run();
    } finally {
      loan.giveBack();
    }
  }

  private int units(long bytes) {
    return (int) Math.min(units, (bytes + UNIT - 1) / UNIT);
  }

  private void take(int wanted) {
    try {
      if (free.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw busy();
  }

  private static Problem busy() {
    return Problem.retryAfter(
        ProblemCode.UNAVAILABLE, "The server is busy with many large requests.", LATER);
  }
}
