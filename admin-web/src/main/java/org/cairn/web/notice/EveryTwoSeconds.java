package org.cairn.web.notice;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cairn.audit.Clockwork;
import org.cairn.audit.SendDueNotices;
import org.cairn.conflict.AnnounceConflicts;
import org.cairn.conflict.EscalateConflicts;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of what people have to hear of, and of the notices that tell them, on every server:
 * each takes what no other has claimed.
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

  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    clockwork.every(PAUSE, this::look);
    clockwork.every(PAUSE, this::send);
  }

  private void look() {
    if (start.isDone()) {
      FailureLog.survive(() -> conflicts.escalate("timer-" + ids.next()));
      FailureLog.survive(newConflicts::announce);
    }
  }

  /** By itself, so that nobody waits for a slow receiver to have conflicts escalated. */
  private void send() {
    if (start.isDone()) {
      FailureLog.survive(dueNotices::send);
    }
  }
}
