package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.PendingStore.NewPending;
import org.cairn.sync.store.WaitStore;

/**
 * Puts operations of a device into the queue, behind those that it has there.
 *
 * <p>Transaction: the caller's, which has stored the batch that they belong to.
 */
@ApplicationScoped
public class AddToQueue {
  static final int MOST_OF_A_DEVICE = 50_000;
  private static final Duration LATER = Duration.ofMinutes(1);

  @Inject PendingStore pending;
  @Inject WaitStore waits;
  @Inject LaneStore lanes;
  @Inject WakeWorkers workers;

  /**
   * @throws Problem {@code QUEUE_FULL}
   */
  public void requireRoom(UUID deviceId, int operations) {
    if (pending.count(deviceId) + operations > MOST_OF_A_DEVICE) {
      throw Problem.retryAfter(
          ProblemCode.QUEUE_FULL,
          "This device has " + MOST_OF_A_DEVICE + " operations in the queue at the most.",
          LATER);
    }
  }

  /** Nobody works on them before the lane of their device is {@link #open opened}. */
  public void add(List<NewPending> operations) {
    pending.add(operations);
  }

  /** Locks the device's lane: call it after the audit entry, as all do who hold both. */
  public void open(UUID deviceId) {
    lanes.open(deviceId);
    workers.afterCommit();
  }

  /**
   * The same for operations that have to wait; those that need not do so any more are worked on.
   */
  public void addWaiting(UUID deviceId, List<WaitingOperation> operations) {
    var rows = operations.stream().map(WaitingOperation::operation).toList();
    pending.add(rows);
    var numbers = waits.numbers(rows.stream().map(NewPending::id).toList());
    var waiting = new HashMap<Long, Held>();
    for (var one : operations) {
      if (one.operation().heldUntil() != null) {
        waiting.put(numbers.get(one.operation().id()), one.held());
      }
    }
    waits.put(deviceId, waiting);
    lanes.open(deviceId);
    workers.afterCommit();
  }
}
