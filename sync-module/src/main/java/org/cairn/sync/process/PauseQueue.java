package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.audit.NotAudited;
import org.cairn.sync.queue.WakeWorkers;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.StateStore;
import org.cairn.sync.store.StateStore.Pause;

/**
 * Lets the queue stand still, on all servers, and go on. What is being worked on is finished; what
 * comes meanwhile is taken.
 *
 * <p>Audited as: {@code QUEUE_PAUSED}, {@code QUEUE_RESUMED}.
 */
@ApplicationScoped
class PauseQueue {
  @Inject StateStore states;
  @Inject LaneStore lanes;
  @Inject WakeWorkers workers;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Transactional
  void pause(Caller caller) {
    if (!states.isPaused()) {
      states.pause(new Pause(clock.instant(), caller.userId()));
      audit.append(AuditEntry.of(caller, AuditAction.QUEUE_PAUSED, "queue", "all"));
    }
  }

  @Transactional
  void resume(Caller caller) {
    if (states.isPaused()) {
      states.pause(null);
      workers.afterCommit();
      audit.append(AuditEntry.of(caller, AuditAction.QUEUE_RESUMED, "queue", "all"));
    }
  }

  /** Ends the rest that devices have after failures; returns of how many. */
  @Transactional
  @NotAudited("Nothing is done but that it is tried sooner.")
  int processNow() {
    workers.afterCommit();
    return lanes.wakeAll();
  }
}
