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
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of outgoing notices, on every server: each takes what no other has claimed. A run
 * that takes longer, because a receiver is slow, is not joined by another.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EachTenSeconds {
  @EJB Start start;
  @Inject SendDueNotices dueNotices;

  private final AtomicBoolean isBusy = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void tick() {
    if (start.isDone() && isBusy.compareAndSet(false, true)) {
      try {
        dueNotices.send();
      } catch (RuntimeException e) {
        // Such as a database away for a while; it must not stop the clockwork.
        FailureLog.write(e);
      } finally {
        isBusy.set(false);
      }
    }
  }
}
