package org.cairn.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cairn.access.ApplyAllDueAssignments;
import org.cairn.access.ForgetOldSessions;
import org.cairn.audit.Clockwork;
import org.cairn.audit.ForgetOldNotices;
import org.cairn.domain.id.Ids;
import org.cairn.domain.store.SchemaReady;
import org.cairn.vault.KeepSigningKeys;
import org.cairn.web.boot.Start;
import org.cairn.web.edge.FailureLog;

/**
 * The clockwork of audit, access and vault: each minute, on every server, without a lease, because
 * these acts find nothing to do where another server was faster.
 */
@ApplicationScoped
public class EachMinute {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject Clockwork clockwork;
  @Inject Start start;
  @Inject ApplyAllDueAssignments dueAssignments;
  @Inject KeepSigningKeys signingKeys;
  @Inject ForgetOldSessions oldSessions;
  @Inject ForgetOldNotices oldNotices;
  @Inject Ids ids;

  void start(@Observes @Priority(Clockwork.FIRST_OF_ALL) SchemaReady event) {
    clockwork.every(MINUTE, this::tick);
  }

  private void tick() {
    if (start.isDone()) {
      FailureLog.survive(() -> dueAssignments.apply(trace()));
      FailureLog.survive(() -> signingKeys.keep(trace()));
      FailureLog.survive(oldSessions::forget);
      FailureLog.survive(oldNotices::forget);
    }
  }

  private String trace() {
    return "timer-" + ids.next();
  }
}
