package org.cairn.sync.push;

import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.sync.store.BatchRecord.Source;
import org.cairn.sync.store.PendingStore.Pending;
import org.cairn.sync.store.ResultStore.Listed;

/**
 * Where operations in the queue come from, and in whose name they go on.
 *
 * @param caller with the rights of this moment
 * @param refusal why nothing may be done in this name any more; null where it may
 */
public record QueuedBatch(Source source, Caller caller, Rejected refusal) {

  /**
   * What became of an operation.
   *
   * @param listed in which list of the batch's answer it stands; null where it stays in the queue
   * @param held what it waits for; null where it has ended, or is to be worked on once more
   * @param body its entry in the answer
   */
  public record Result(Pending operation, Listed listed, Held held, byte[] body) {}
}
