package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.id.Ids;
import org.cairn.sync.store.FailureStore;
import org.cairn.sync.store.FailureStore.Failure;

/** Keeps the changes of a batch that failed. */
@ApplicationScoped
class KeepRefusals {
  @Inject FailureStore failures;
  @Inject Ids ids;
  @Inject Clock clock;

  /** The same list, each failed change with the id under which it is kept. */
  List<Decided> keep(PushTask task, List<Decided> decided) {
    return decided.stream().anyMatch(one -> one.outcome() instanceof Rejected)
        ? keepFailures(task, decided)
        : decided;
  }

  private List<Decided> keepFailures(PushTask task, List<Decided> decided) {
    var rows = new LinkedHashMap<Decided, Failure>();
    var named = new HashSet<UUID>();
    for (var one : decided) {
      if (one.outcome() instanceof Rejected reason) {
        // An operation that comes twice in a batch is kept twice, once without its name.
        var opId = named.add(one.change().opId) ? one.change().opId : null;
        rows.put(one, failure(ids.next(), opId, task, one.change(), reason));
      }
    }
    failures.keep(List.copyOf(rows.values()));
    named.remove(null);
    var kept = failures.ids(task.caller.deviceId(), named);
    return decided.stream().map(one -> named(one, rows.get(one), kept)).toList();
  }

  private static Decided named(Decided one, Failure row, Map<UUID, UUID> kept) {
    if (row == null) {
      return one;
    }
    return one.keptAs(row.opId() == null ? row.id() : kept.get(row.opId()));
  }

  /** Those that were refused before, or earlier in the batch, and are taken now, are settled. */
  void settle(PushTask task, List<Decided> decided, Set<UUID> refusedBefore) {
    var refused = new HashSet<>(refusedBefore);
    decided.stream()
        .filter(one -> one.outcome() instanceof Rejected)
        .forEach(one -> refused.add(one.change().opId));
    if (refused.isEmpty()) {
      return;
    }
    var taken = new HashSet<UUID>();
    decided.stream()
        .filter(one -> !(one.outcome() instanceof Rejected || one.outcome() instanceof Held))
        .forEach(one -> taken.add(one.change().opId));
    taken.retainAll(refused);
    failures.settle(task.caller.deviceId(), taken, clock.instant());
  }

  /** It fails now: it may have come long ago, and waited. */
  private Failure failure(UUID id, UUID opId, PushTask task, PushedChange change, Rejected reason) {
    return new Failure(
        id,
        task.caller.deviceId(),
        opId,
        change.prevOpId,
        change.documentId,
        change.entityId,
        task.caller.userId(),
        task.transactionId,
        change.type,
        change.action,
        reason,
        clock.instant(),
        change.raw);
  }
}
