package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.conflict.OpenConflicts;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.id.Ids;
import org.cairn.sync.store.FailureStore;
import org.cairn.sync.store.FailureStore.Failure;

/** Keeps what a batch could not put into documents: conflicting edits and failed changes. */
@ApplicationScoped
class KeepRefusals {
  @Inject OpenConflicts conflicts;
  @Inject FailureStore failures;
  @Inject Ids ids;

  /** The same list, each refused change with the id under which it is kept. */
  List<Decided> keep(PushTask task, List<Decided> decided) {
    if (decided.stream().allMatch(one -> one.outcome().isSuccess())) {
      return decided;
    }
    return keepFailures(task, keepConflicts(decided));
  }

  private List<Decided> keepConflicts(List<Decided> decided) {
    var edits =
        decided.stream()
            .filter(one -> one.outcome() instanceof Conflicted)
            .map(Decided::edit)
            .toList();
    if (edits.isEmpty()) {
      return decided;
    }
    var ids = conflicts.open(edits).iterator();
    return decided.stream()
        .map(one -> one.outcome() instanceof Conflicted ? one.keptAs(ids.next()) : one)
        .toList();
  }

  private List<Decided> keepFailures(PushTask task, List<Decided> decided) {
    var earlier = earlier(task, decided);
    var rows = new ArrayList<Failure>();
    var result = new ArrayList<Decided>();
    var named = new HashSet<UUID>();
    for (var one : decided) {
      if (one.outcome() instanceof Rejected reason) {
        // An operation that comes twice in a batch is kept twice, once without its name.
        var opId = named.add(one.change().opId) ? one.change().opId : null;
        var known = opId == null ? null : earlier.get(opId);
        var id = known == null ? ids.next() : known;
        rows.add(failure(id, opId, task, one.change(), reason));
        result.add(one.keptAs(id));
      } else {
        result.add(one);
      }
    }
    failures.keep(rows);
    return result;
  }

  private Map<UUID, UUID> earlier(PushTask task, List<Decided> decided) {
    var opIds =
        decided.stream()
            .filter(one -> one.outcome() instanceof Rejected)
            .map(one -> one.change().opId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return failures.find(task.caller.deviceId(), opIds).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().id()));
  }

  private static Failure failure(
      UUID id, UUID opId, PushTask task, PushedChange change, Rejected reason) {
    return new Failure(
        id,
        task.caller.deviceId(),
        opId,
        change.prevOpId,
        change.documentId,
        change.entityId,
        task.caller.userId(),
        task.transactionId,
        reason,
        task.receivedAt,
        change.raw);
  }
}
