package org.cairn.web.notice;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.audit.SendDueNotices;
import org.cairn.conflict.AnnounceConflicts;
import org.cairn.conflict.EscalateConflicts;
import org.cairn.domain.id.Ids;
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of what people have to hear of, and of the notices that tell them, on every server:
 * each takes what no other has claimed. A run that takes longer, because a receiver is slow, is not
 * joined by another.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EveryTwoSeconds {
  @EJB Start start;
  @Inject EscalateConflicts conflicts;
  @Inject AnnounceConflicts newConflicts;
  @Inject SendDueNotices dueNotices;
  @Inject Ids ids;

  private final AtomicBoolean isLooking = new AtomicBoolean();
  private final AtomicBoolean isSending = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void look() {
    unlessBusy(
        isLooking,
        () -> {
          FailureLog.survive(() -> conflicts.escalate("timer-" + ids.next()));
          FailureLog.survive(newConflicts::announce);
        });
  }

  /** By itself, so that nobody waits for a slow receiver to have conflicts escalated. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void send() {
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
