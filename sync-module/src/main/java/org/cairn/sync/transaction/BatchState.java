package org.cairn.sync.transaction;

import org.cairn.sync.store.BatchLog.Logged;
import org.cairn.sync.store.BatchLog.Queued;

/** What has become of a batch as a whole. */
enum BatchState {
  /** All of it is still to be worked on. */
  PENDING,
  /** Some of it has ended. */
  PROCESSING,
  /** Its changes have ended, each as its answer says. */
  COMPLETED,
  /** It was atomic, and not every change could be taken: none was. */
  REJECTED;

  private static final int CONFLICT = 409;

  static BatchState of(Logged batch, Queued queued) {
    int open = queued.held() + queued.pending();
    if (open == 0) {
      return of(batch);
    }
    return open == batch.counts().total() ? PENDING : PROCESSING;
  }

  /** The same without asking the queue. */
  static BatchState of(Logged batch) {
    if (batch.completedAt() == null) {
      return PROCESSING;
    }
    return batch.status() == CONFLICT ? REJECTED : COMPLETED;
  }
}
