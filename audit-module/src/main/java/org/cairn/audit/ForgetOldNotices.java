package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.domain.audit.NotAudited;

/** Drops outgoing notices after some time, however they ended. */
@ApplicationScoped
public class ForgetOldNotices {
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject OutgoingNoticeStore outbox;
  @Inject Clock clock;

  @Transactional
  @NotAudited("Whatever a notice tells of has its own entry.")
  public void forget() {
    outbox.drop(clock.instant().minus(KEPT));
  }
}
