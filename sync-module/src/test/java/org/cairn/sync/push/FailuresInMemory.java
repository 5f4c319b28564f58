package org.cairn.sync.push;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.sync.store.FailureStore;

/** The table of refused changes in memory: one row for an operation, which keeps its id. */
final class FailuresInMemory extends FailureStore {
  final Map<UUID, Failure> rows = new HashMap<>();
  final Map<UUID, Instant> settled = new HashMap<>();

  @Override
  public void keep(List<Failure> kept) {
    kept.forEach(failure -> rows.merge(failure.opId(), failure, FailuresInMemory::again));
  }

  private static Failure again(Failure old, Failure now) {
    return new Failure(
        old.id(),
        now.deviceId(),
        now.opId(),
        now.prevOpId(),
        now.documentId(),
        now.entityId(),
        now.authorId(),
        now.transactionId(),
        now.type(),
        now.action(),
        now.reason(),
        now.failedAt(),
        now.payload());
  }

  @Override
  public Map<UUID, UUID> ids(UUID deviceId, Collection<UUID> opIds) {
    var found = new HashMap<UUID, UUID>();
    opIds.stream().filter(rows::containsKey).forEach(op -> found.put(op, rows.get(op).id()));
    return found;
  }

  @Override
  public void settle(UUID deviceId, Collection<UUID> opIds, Instant time) {
    opIds.forEach(op -> settled.put(op, time));
  }
}
