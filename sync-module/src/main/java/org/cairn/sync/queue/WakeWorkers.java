package org.cairn.sync.queue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Tells the workers of this server that there is something to do. Those of other servers look by
 * themselves, once in a while.
 */
@ApplicationScoped
public class WakeWorkers {
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  private volatile Runnable workers = () -> {};

  /** Who is told. */
  public void tell(Runnable listener) {
    workers = listener;
  }

  /** Once the present transaction is committed. */
  public void afterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nobody is to look before the commit.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              workers.run();
            }
          }
        });
  }
}
