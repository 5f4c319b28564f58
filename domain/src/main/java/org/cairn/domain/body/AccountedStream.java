package org.cairn.domain.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cairn.domain.memory.MemoryBudget.Loan;
import org.cairn.domain.problem.Problem;

/**
 * A body that is being read into memory, for which memory is borrowed as it comes. A small one
 * borrows nothing.
 *
 * <p>Reading fails with {@link Problem} {@code UNAVAILABLE} where too many large bodies are there.
 */
public final class AccountedStream extends FilterInputStream {
  /** So much each request may read without asking. */
  static final int SMALL = 256 * 1024;

  private static final int STEP = 1024 * 1024;

  private final Loan loan;
  private long read;
  private long accounted = SMALL;

  /**
   * @param loan an empty one
   */
  public AccountedStream(InputStream in, Loan loan) {
    super(in);
    this.loan = loan;
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > accounted) {
      accounted = (read / STEP + 1) * STEP;
      loan.growTo(accounted);
    }
  }
}
