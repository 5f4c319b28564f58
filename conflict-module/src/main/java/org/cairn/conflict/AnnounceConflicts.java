package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cairn.conflict.store.WaitingStore;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Tells people outside that conflicts wait, of all new ones together and not too often, however
 * many servers there are; called every few seconds. Of which nobody could be told, somebody is told
 * as soon as a channel is set up.
 *
 * <p>Transaction: one.
 */
@ApplicationScoped
public class AnnounceConflicts {
  /** What goes beyond is told the next time. */
  private static final int MOST = 5_000;

  @Inject WaitingStore conflicts;
  @Inject TellOfWaiting tell;
  @Inject Settings settings;
  @Inject Clock clock;

  @Transactional
  @NotAudited("The pushes that opened the conflicts are.")
  public void announce() {
    var now = clock.instant();
    var pause = Duration.ofMinutes(settings.number(Setting.CONFLICT_NOTICE_MINUTES));
    var before = now.minus(pause);
    // Asked first without a claim: every server does so every few seconds, mostly for nothing.
    if (conflicts.announcedAfter(before) || !tell.reachesAnybody()) {
      return;
    }
    var waiting = conflicts.lockUnannounced(MOST);
    if (waiting.isEmpty() || !conflicts.claimAnnouncement(now, before)) {
      return;
    }
    conflicts.announce(waiting, now);
    tell.waiting(waiting);
  }
}
