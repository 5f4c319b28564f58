package org.cairn.sync.push;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.change.Landing;
import org.cairn.domain.conflict.WaitingEdit;

/** What became of operations of a device before a batch; looked up once, for the whole batch. */
final class EarlierOperations {
  private final UUID deviceId;
  private final Set<UUID> operations;
  private final BatchHistory.Stores stores;
  private final Map<UUID, Landing> landings;
  private final Map<UUID, WaitingEdit> waiting = new HashMap<>();
  private boolean looked;

  EarlierOperations(PushTask task, BatchHistory.Stores stores) {
    this.deviceId = task.caller.deviceId();
    this.operations = named(task);
    this.stores = stores;
    this.landings = stores.operations().landings(deviceId, task.operations());
  }

  private static Set<UUID> named(PushTask task) {
    var named = new LinkedHashSet<>(task.operations());
    for (var change : task.batch.changes()) {
      if (change.prevOpId != null) {
        named.add(change.prevOpId);
      }
      named.addAll(change.dependsOn);
    }
    named.remove(null);
    return named;
  }

  /** Whether it is known without looking for the revisions that operations made. */
  boolean isKnown(UUID opId) {
    return landings.containsKey(opId);
  }

  /** Operations of the batch that were refused. */
  Set<UUID> refused() {
    return landings.entrySet().stream()
        .filter(entry -> entry.getValue().place() == Landing.Place.FAILED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Null where it never came. */
  Landing landing(UUID opId) {
    look();
    if (landings.get(opId) == null && operations.add(opId)) {
      // A link further back in a chain of refused edits.
      lookUp(Set.of(opId));
    }
    return landings.get(opId);
  }

  /** The edit as it is kept in its conflict; null where it is in none. */
  WaitingEdit waiting(UUID opId) {
    look();
    return waiting.get(opId);
  }

  private void look() {
    if (!looked) {
      looked = true;
      lookUp(operations);
    }
  }

  private void lookUp(Set<UUID> opIds) {
    if (opIds.isEmpty()) {
      return;
    }
    landings.putAll(stores.operations().landings(deviceId, opIds));
    waiting.putAll(stores.waiting().ofOperations(deviceId, opIds));
    stores.revisions().landings(deviceId, opIds).forEach(this::stored);
  }

  /**
   * What became of it in a conflict outweighs that a revision names it, and this that it failed.
   */
  private void stored(UUID opId, Landing landing) {
    landings.merge(
        opId, landing, (known, now) -> known.place() == Landing.Place.FAILED ? now : known);
  }
}
