package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.id.Ids;
import org.cairn.sync.queue.AddToQueue;
import org.cairn.sync.queue.HoldingTime;
import org.cairn.sync.queue.StillMissing;
import org.cairn.sync.queue.WaitingOperation;
import org.cairn.sync.store.PendingStore.NewPending;
import org.cairn.sync.store.PendingStore.Subject;
import org.cairn.sync.type.KnownTypes;

/**
 * Puts changes of a batch that have to wait into the queue.
 *
 * <p>Transaction: the caller's, after its audit entry, which holds the commit clock.
 */
@ApplicationScoped
class KeepHeld {
  @Inject AddToQueue queue;
  @Inject StillMissing missing;
  @Inject HoldingTime holding;
  @Inject Ids ids;

  /** The same list, each that waits with the id that it has in the queue. */
  List<Decided> keep(PushTask task, List<Decided> decided) {
    var fresh = decided.stream().filter(KeepHeld::isNew).map(KeepHeld::held).toList();
    if (fresh.isEmpty()) {
      return decided;
    }
    queue.requireRoom(task.caller.deviceId(), fresh.size());
    var waits = missing.of(task.caller, fresh).iterator();
    var rows = new ArrayList<WaitingOperation>();
    var kept = new ArrayList<Decided>();
    for (var one : decided) {
      if (isNew(one)) {
        rows.add(row(task, one, kept.size(), waits.next()));
        kept.add(one.keptAs(rows.get(rows.size() - 1).operation().id()));
      } else {
        kept.add(one);
      }
    }
    queue.addWaiting(task.caller.deviceId(), rows);
    return kept;
  }

  private static boolean isNew(Decided one) {
    return one.outcome() instanceof Held && one.keptAs() == null;
  }

  private static Held held(Decided one) {
    return (Held) one.outcome();
  }

  private WaitingOperation row(PushTask task, Decided one, int place, boolean waits) {
    var operation =
        new NewPending(
            ids.next(),
            task.caller.deviceId(),
            task.transactionId,
            place,
            subject(one.change(), task.types),
            one.change().prevOpId,
            one.change().priority,
            task.receivedAt,
            waits ? holding.end(task.receivedAt) : null,
            one.change().raw);
    return new WaitingOperation(operation, held(one));
  }

  /** A type that nobody knows is not named: it may be any text. */
  static Subject subject(PushedChange change, KnownTypes types) {
    boolean isKnown = change.type != null && types.current(change.type).isPresent();
    return new Subject(
        change.opId,
        change.documentId,
        change.entityId,
        isKnown ? change.type : null,
        change.action);
  }
}
