package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cairn.access.store.AssertionStore;
import org.cairn.access.store.EnrolmentStore;
import org.cairn.access.store.SessionStore;
import org.cairn.domain.audit.NotAudited;

/**
 * Drops sessions, enrolment codes and the marks of used assertions some time after they could last
 * have been used; by then no server's clock is so slow that it would take one.
 */
@ApplicationScoped
public class ForgetOldSessions {
  private static final Duration KEPT = Duration.ofDays(30);

  @Inject SessionStore sessions;
  @Inject EnrolmentStore codes;
  @Inject AssertionStore assertions;
  @Inject Clock clock;

  @Transactional
  @NotAudited("What it drops has ended; the trail says when it began and ended.")
  public void forget() {
    var before = clock.instant().minus(KEPT);
    sessions.drop(before);
    codes.drop(before);
    assertions.drop(before);
  }
}
