package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.OpenConflicts;
import org.cairn.conflict.RecordSettledEdits;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.SettledEdit;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.OperationStore.Taken;

/** Keeps the edits of a batch that did not fit, settled or not, with what the device sent. */
@ApplicationScoped
class KeepConflicts {
  @Inject OpenConflicts conflicts;
  @Inject RecordSettledEdits settled;
  @Inject OperationStore operations;

  /** The same list, each edit that did not fit with the id of its conflict. */
  List<Decided> keep(PushTask task, List<Decided> decided) {
    var waiting = decided.stream().filter(one -> one.outcome() instanceof Conflicted).toList();
    var over = decided.stream().filter(one -> one.outcome() instanceof Settled).toList();
    if (waiting.isEmpty() && over.isEmpty()) {
      return decided;
    }
    var open = conflicts.open(waiting.stream().map(Decided::edit).toList()).iterator();
    var done = settled.record(over.stream().map(one -> settled(task, one)).toList()).iterator();
    var taken = new ArrayList<Taken>();
    var result = new ArrayList<Decided>();
    for (var one : decided) {
      var kept = one;
      if (one.outcome() instanceof Conflicted) {
        kept = one.keptAs(open.next());
        taken.add(taken(kept, inConflict(kept, kept.keptAs())));
      } else if (one.outcome() instanceof Settled) {
        kept = one.keptAs(done.next());
        taken.add(taken(kept, kept.landing()));
      }
      result.add(kept);
    }
    operations.keep(task.caller.deviceId(), taken, task.receivedAt);
    return result;
  }

  private static SettledEdit settled(PushTask task, Decided decided) {
    var outcome = (Settled) decided.outcome();
    return new SettledEdit(
        decided.edit(),
        Decision.automatic(
            outcome.resolution(),
            decided.edit().serverVersion(),
            outcome.version(),
            outcome.reason(),
            task.receivedAt));
  }

  private static Landing inConflict(Decided decided, UUID conflictId) {
    return Landing.inConflict(decided.change().documentId, conflictId);
  }

  private static Taken taken(Decided decided, Landing landing) {
    return new Taken(decided.change().opId, landing);
  }
}
