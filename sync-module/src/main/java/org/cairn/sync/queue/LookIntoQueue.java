package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.PendingStore.Pending;
import org.cairn.sync.store.WaitStore;

/**
 * Reads what a device has in the queue of some documents or by some names. Nearly always that is
 * nothing, and one look at a primary key says so.
 */
@ApplicationScoped
public class LookIntoQueue {
  @Inject LaneStore lanes;
  @Inject WaitStore waits;
  @Inject PendingStore pending;

  /** What an operation carries, by its number; null where it is no longer in the queue. */
  public byte[] payload(long seq) {
    return pending.read(List.of(seq)).stream().findFirst().map(Pending::payload).orElse(null);
  }

  /**
   * @param but numbers of operations that are being worked on, and are no longer in the queue
   */
  public QueueView of(
      UUID deviceId, Collection<UUID> documentIds, Collection<UUID> opIds, Set<Long> but) {
    if (!lanes.exists(deviceId)) {
      return new QueueView(List.of());
    }
    var unfinished = new TreeMap<>(waits.unfinished(deviceId, documentIds, opIds));
    unfinished.keySet().removeAll(but);
    return new QueueView(unfinished.values());
  }
}
