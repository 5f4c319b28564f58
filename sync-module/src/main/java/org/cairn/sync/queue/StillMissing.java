package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.RevisionStore;
import org.cairn.sync.store.WaitStore;
import org.cairn.sync.store.WaitStore.Unfinished;

/**
 * Looks once more whether what operations wait for is missing, with the commit clock held: whoever
 * brought it meanwhile has not seen that something waits, and nobody would ever release it.
 */
@ApplicationScoped
public class StillMissing {
  @Inject OperationStore operations;
  @Inject RevisionStore revisions;
  @Inject WaitStore waits;
  @Inject EntityAccess access;

  /** For each, whether it still has to wait. */
  public List<Boolean> of(Caller caller, List<Held> waiting) {
    var awaited = new HashSet<UUID>();
    var entities = new HashSet<UUID>();
    for (var one : waiting) {
      awaited.addAll(one.operations());
      entities.add(one.entityId());
    }
    entities.remove(null);
    var arrived = new Arrived(new HashSet<>(), new HashSet<>());
    look(caller.deviceId(), awaited, arrived);
    var seen = entities.isEmpty() ? Set.of() : access.inForce(caller.userId(), entities);
    return waiting.stream()
        .map(
            one ->
                !arrived.releases(one)
                    && !(one.entityId() != null && seen.contains(one.entityId())))
        .toList();
  }

  /** Operations that were taken, and such that failed and are not tried once more. */
  private record Arrived(Set<UUID> taken, Set<UUID> failed) {
    boolean releases(Held held) {
      return held.operations().stream().anyMatch(taken::contains)
          || held.before().stream().anyMatch(failed::contains);
    }
  }

  private void look(UUID deviceId, Set<UUID> opIds, Arrived arrived) {
    if (opIds.isEmpty()) {
      return;
    }
    add(revisions.landings(deviceId, opIds), arrived);
    add(operations.landings(deviceId, opIds), arrived);
    waits.unfinished(deviceId, Set.of(), opIds).values().stream()
        .map(Unfinished::opId)
        .forEach(arrived.failed()::remove);
  }

  private static void add(Map<UUID, Landing> landings, Arrived arrived) {
    landings.forEach(
        (opId, landing) -> (landing.isTaken() ? arrived.taken() : arrived.failed()).add(opId));
  }
}
