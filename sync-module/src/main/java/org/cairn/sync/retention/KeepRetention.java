package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cairn.domain.access.Caller;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.failed.ForgetFailures;
import org.cairn.sync.store.StateStore;

/**
 * Ends what is kept for a time only. Counts in whole days of UTC: of several servers, and of
 * several runs in a day, the first finds something to do.
 */
@ApplicationScoped
class KeepRetention {
  @Inject TrimFeed trimFeed;
  @Inject ForgetDepartures forgetDepartures;
  @Inject ForgetNotices forgetNotices;
  @Inject ClearAnswers clearAnswers;
  @Inject ForgetResults forgetResults;
  @Inject ForgetFailures forgetFailures;
  @Inject StateStore states;
  @Inject Settings settings;
  @Inject Clock clock;

  void keep(String traceId) {
    var caller = Caller.system(traceId);
    trim(caller);
    clear(caller);
    forgetFailures.forget(caller, daysAgo(Setting.FAILED_DAYS));
  }

  private void trim(Caller caller) {
    // As the run before left it: a pull under way may still be reading what this one raises over.
    long trimmed = states.read().map(StateStore.State::trimmed).orElse(0L);
    while (forgetDepartures.forget(trimmed)) {
      // A portion at a time, each committed by itself.
    }
    forgetNotices.forget(trimmed);
    trimFeed.trim(caller, daysAgo(Setting.FEED_DAYS));
  }

  private void clear(Caller caller) {
    var limit = daysAgo(Setting.ANSWER_DAYS);
    while (forgetResults.forget(limit)) {
      // A portion at a time, each committed by itself.
    }
    long cleared = 0;
    boolean reached = false;
    while (!reached) {
      var portion = clearAnswers.clear(caller, limit, cleared);
      cleared += portion.cleared();
      reached = portion.reached();
    }
  }

  private Instant daysAgo(Setting days) {
    return clock
        .instant()
        .truncatedTo(ChronoUnit.DAYS)
        .minus(settings.number(days), ChronoUnit.DAYS);
  }
}
