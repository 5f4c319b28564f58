package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.push.ApplyChanges.Applied;
import org.cairn.sync.queue.AddToQueue;
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
  @Inject Settings settings;
  @Inject Ids ids;

  /** The same list, each that waits with the id that it has in the queue. */
  List<Decided> keep(PushTask task, Applied applied) {
    var decided = applied.decided();
    var fresh = decided.stream().filter(KeepHeld::isNew).toList();
    if (fresh.isEmpty()) {
      return decided;
    }
    var rows = new IdentityHashMap<Decided, WaitingOperation>();
    var waiting = missing.of(task.caller, waits(fresh));
    for (int i = 0; i < fresh.size(); i++) {
      var one = fresh.get(i);
      rows.put(one, row(task, one, decided.indexOf(one), waiting.get(i)));
    }
    var inOrder = new ArrayList<WaitingOperation>();
    fresh.forEach(one -> inOrder.add(rows.get(one)));
    queue.addWaiting(task.caller.deviceId(), inOrder);
    return decided.stream().map(one -> named(one, rows.get(one))).toList();
  }

  private static boolean isNew(Decided one) {
    return one.outcome() instanceof Held && one.keptAs() == null;
  }

  private static List<Held> waits(List<Decided> fresh) {
    return fresh.stream().map(one -> (Held) one.outcome()).toList();
  }

  private static Decided named(Decided one, WaitingOperation row) {
    return row == null ? one : one.keptAs(row.operation().id());
  }

  private WaitingOperation row(PushTask task, Decided one, int place, boolean waits) {
    var held = (Held) one.outcome();
    var operation =
        new NewPending(
            ids.next(),
            task.caller.deviceId(),
            task.transactionId,
            place,
            subject(one.change(), task.types),
            one.change().priority,
            task.receivedAt,
            waits ? until(task.receivedAt) : null,
            one.change().raw);
    return new WaitingOperation(operation, held);
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

  private Instant until(Instant from) {
    return from.plus(Duration.ofHours(settings.number(Setting.HOLD_HOURS)));
  }
}
