package org.cairn.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.cairn.audit.store.ClockStore;

/**
 * Gives out the numbers of the feed in the order of commits, and says up to which number readers
 * may be served.
 *
 * <p>The counter is one row; its lock lives from {@link #take} until the transaction ends, so that
 * a number becomes visible only after all smaller ones. Take it after everything that can wait or
 * fail, and commit soon.
 */
@ApplicationScoped
public class CommitClock {
  @Inject ClockStore store;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  private final Watermark watermark = new Watermark();

  /**
   * Takes {@code count} numbers.
   *
   * @return the first; the last is {@code first + count - 1}
   */
  @Transactional(TxType.MANDATORY)
  public long take(int count) {
    var commit = watermark.enter();
    transactions.registerInterposedSynchronization(commit);
    long last = store.advance(count);
    commit.took(last);
    return last - count + 1;
  }

  /**
   * The highest number that no crash can take back. A commit is seen by other transactions before
   * it is on disk; a number whose commit has returned on this server is safe, and so are all below
   * it. What another server committed, or this one before its start, is made safe by a small commit
   * of our own, after a start at once.
   */
  public long durable() {
    if (watermark.holds()) {
      return watermark.value();
    }
    long seen = store.head();
    if (seen > watermark.value() && !watermark.holds()) {
      store.settle();
      watermark.raise(seen);
    }
    return watermark.value();
  }
}
