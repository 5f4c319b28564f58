package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.WaitStore;

/**
 * Lets operations go on that have waited for what has come, in the transaction in which it comes.
 * They are decided anew: one that waits for something else as well is held again.
 *
 * <p>Transaction: the caller's, after the commit clock, so that of two who bring an operation and
 * one that waits for it the second sees the first.
 */
@ApplicationScoped
public class ReleaseOperations {
  @Inject LaneStore lanes;
  @Inject WaitStore waits;
  @Inject PendingStore pending;
  @Inject WakeWorkers workers;

  /** Operations of a device have come, or failed. */
  public void after(UUID deviceId, Collection<UUID> opIds) {
    if (lanes.exists(deviceId)) {
      release(deviceId, waits.waitingFor(deviceId, opIds));
    }
  }

  /** A user sees these entities from now on. */
  public void seen(UUID userId, Collection<UUID> entityIds) {
    if (!entityIds.isEmpty()) {
      waits.waitingForEntity(userId, entityIds).forEach(this::release);
    }
  }

  /** These of a device wait for nothing any more. */
  public void release(UUID deviceId, Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    waits.forget(numbers);
    pending.release(numbers);
    lanes.open(deviceId);
    workers.afterCommit();
  }
}
