package org.cairn.sync.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.RevisionStore;

/**
 * Looks once more whether what operations wait for is missing, with the commit clock held: whoever
 * brought it meanwhile has not seen that something waits, and nobody would ever release it.
 */
@ApplicationScoped
public class StillMissing {
  @Inject CommitClock commits;
  @Inject OperationStore operations;
  @Inject RevisionStore revisions;
  @Inject EntityAccess access;

  /**
   * For each, whether it still has to wait.
   *
   * @param clockTaken whether the transaction has taken the commit clock already
   */
  public List<Boolean> of(Caller caller, List<Held> waiting, boolean clockTaken) {
    if (!clockTaken) {
      commits.take(1);
    }
    var awaited = new HashSet<UUID>();
    var entities = new HashSet<UUID>();
    for (var one : waiting) {
      awaited.addAll(one.operations());
      entities.add(one.entityId());
    }
    entities.remove(null);
    var arrived = arrived(caller.deviceId(), awaited);
    arrived.addAll(entities.isEmpty() ? Set.of() : access.inForce(caller.userId(), entities));
    return waiting.stream().map(one -> !anyIn(arrived, one)).toList();
  }

  private static boolean anyIn(Set<UUID> arrived, Held held) {
    return arrived.contains(held.entityId())
        || held.operations().stream().anyMatch(arrived::contains);
  }

  private Set<UUID> arrived(UUID deviceId, Set<UUID> opIds) {
    var arrived = new HashSet<UUID>();
    if (!opIds.isEmpty()) {
      add(operations.landings(deviceId, opIds), arrived);
      add(revisions.landings(deviceId, opIds), arrived);
    }
    return arrived;
  }

  private static void add(Map<UUID, Landing> landings, Set<UUID> arrived) {
    landings.forEach(
        (opId, landing) -> {
          if (landing.isTaken()) {
            arrived.add(opId);
          }
        });
  }
}
