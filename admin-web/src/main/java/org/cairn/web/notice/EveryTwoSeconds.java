package org.cairn.web.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.audit.SendDueNotices;
import org.cairn.conflict.AnnounceConflicts;
import org.cairn.conflict.EscalateConflicts;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;
import org.cairn.web.boot.Clockwork;
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of what people have to hear of, and of the notices that tell them, on every server:
 * each takes what no other has claimed. A run that takes longer, because a receiver is slow, is not
 * joined by another.
 */
@ApplicationScoped
public class EveryTwoSeconds {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Inject Clockwork clockwork;
  @Inject Start start;
  @Inject EscalateConflicts conflicts;
  @Inject AnnounceConflicts newConflicts;
  @Inject SendDueNotices dueNotices;
  @Inject Ids ids;

  private final AtomicBoolean isLooking = new AtomicBoolean();
  private final AtomicBoolean isSending = new AtomicBoolean();

  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    clockwork.every(PAUSE, this::look);
    clockwork.every(PAUSE, this::send);
  }

  private void look() {
    unlessBusy(
        isLooking,
        () -> {
          FailureLog.survive(() -> conflicts.escalate("timer-" + ids.next()));
          FailureLog.survive(newConflicts::announce);
        });
  }

  /** By itself, so that nobody waits for a slow receiver to have conflicts escalated. */
  private void send() {
    unlessBusy(isSending, () -> FailureLog.survive(dueNotices::send));
  }

  private void unlessBusy(AtomicBoolean isBusy, Runnable work) {
    if (start.isDone() && isBusy.compareAndSet(false, true)) {
      try {
        work.run();
      } finally {
        isBusy.set(false);
      }
    }
  }
}
