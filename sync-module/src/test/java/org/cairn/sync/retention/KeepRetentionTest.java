package org.cairn.sync.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.failed.ForgetFailures;
import org.cairn.sync.store.AnswerStore;
import org.cairn.sync.store.DepartureStore;
import org.cairn.sync.store.FeedTimes;
import org.cairn.sync.store.NoticeStore;
import org.cairn.sync.store.ResultStore;
import org.cairn.sync.store.StateStore;
import org.junit.jupiter.api.Test;

class KeepRetentionTest {
  private final List<AuditEntry> audited = new ArrayList<>();
  private final List<Long> forgotten = new ArrayList<>();
  private final List<Instant> resultsForgotten = new ArrayList<>();
  private final List<Long> noticesForgotten = new ArrayList<>();
  private final List<Instant> failuresForgotten = new ArrayList<>();
  private Instant now = Instant.parse("2026-07-01T12:00:00Z");
  private long trimmed = 10;
  private int portions = 1;
  private int answers;

  private final StateStore states =
      new StateStore() {
        @Override
        public Optional<State> read() {
          return Optional.of(new State(new UUID(7, 7), trimmed));
        }

        @Override
        public boolean raiseTrimmed(long sequence) {
          boolean raised = sequence > trimmed;
          trimmed = Math.max(trimmed, sequence);
          return raised;
        }
      };

  private final AuditTrail trail =
      new AuditTrail() {
        @Override
        public void append(AuditEntry entry) {
          audited.add(entry);
        }
      };

  private void run(Map<String, String> settings) {
    var retention = new KeepRetention();
    retention.states = states;
    retention.settings = Settings.of(settings);
    retention.clock = Clock.fixed(now, ZoneOffset.UTC);
    retention.trimFeed = new TrimFeed();
    retention.trimFeed.states = states;
    retention.trimFeed.audit = trail;
    retention.trimFeed.times = days();
    retention.forgetDepartures = new ForgetDepartures();
    retention.forgetDepartures.departures =
        new DepartureStore() {
          @Override
          public int delete(long place) {
            forgotten.add(place);
            return forgotten.size() < portions ? PORTION : 0;
          }
        };
    retention.forgetNotices = new ForgetNotices();
    retention.forgetNotices.notices = notices();
    retention.forgetResults = new ForgetResults();
    retention.forgetResults.results = results();
    retention.clearAnswers = new ClearAnswers();
    retention.clearAnswers.audit = trail;
    retention.clearAnswers.answers = answers();
    retention.forgetFailures = failures();
    retention.keep("timer");
  }

  private ResultStore results() {
    return new ResultStore() {
      @Override
      public boolean forget(Instant limit) {
        resultsForgotten.add(limit);
        return resultsForgotten.size() < portions;
      }
    };
  }

  private ForgetFailures failures() {
    return new ForgetFailures() {
      @Override
      public void forget(Caller caller, Instant limit) {
        failuresForgotten.add(limit);
      }
    };
  }

  private NoticeStore notices() {
    return new NoticeStore() {
      @Override
      public void forget(long place) {
        noticesForgotten.add(place);
      }
    };
  }

  /** The place of a time is its day since 2026 began. */
  private static FeedTimes days() {
    return new FeedTimes() {
      @Override
      public long placeBefore(Instant time) {
        assertThat(time.atOffset(ZoneOffset.UTC).getHour()).isZero();
        return time.atOffset(ZoneOffset.UTC).getDayOfYear();
      }
    };
  }

  /** As many answers as there are, a thousand at a time. */
  private AnswerStore answers() {
    return new AnswerStore() {
      @Override
      public Portion clear(Instant limit) {
        int cleared = Math.min(answers, PORTION);
        answers -= cleared;
        return new Portion(cleared, answers == 0);
      }
    };
  }

  private List<AuditAction> acts() {
    return audited.stream().map(AuditEntry::action).toList();
  }

  @Test
  void what_is_older_than_180_days_is_no_longer_told() {
    run(Map.of("CAIRN_FEED_DAYS", "100"));

    // The 1st of July is day 182 of 2026.
    assertThat(trimmed).isEqualTo(82);
    assertThat(acts()).containsExactly(AuditAction.FEED_TRIMMED);
    assertThat(audited.get(0).object().id()).isEqualTo("82");
  }

  @Test
  void a_second_run_of_a_day_finds_nothing_to_do() {
    run(Map.of("CAIRN_FEED_DAYS", "100"));
    now = now.plusSeconds(3_600);
    run(Map.of("CAIRN_FEED_DAYS", "100"));
    assertThat(audited).hasSize(1);

    now = now.plusSeconds(24 * 3_600);
    run(Map.of("CAIRN_FEED_DAYS", "100"));
    assertThat(trimmed).isEqualTo(83);
    assertThat(audited).hasSize(2);
  }

  @Test
  void a_longer_promise_does_not_bring_back_what_is_gone() {
    trimmed = 150;

    run(Map.of("CAIRN_FEED_DAYS", "100"));

    assertThat(trimmed).isEqualTo(150);
    assertThat(audited).isEmpty();
  }

  @Test
  void rows_are_deleted_one_run_after_they_are_no_longer_needed() {
    portions = 3;

    run(Map.of("CAIRN_FEED_DAYS", "100"));
    assertThat(forgotten).containsExactly(10L, 10L, 10L);

    run(Map.of("CAIRN_FEED_DAYS", "100"));
    assertThat(forgotten).endsWith(82L);
    assertThat(noticesForgotten).containsExactly(10L, 82L);
  }

  @Test
  void failed_operations_are_forgotten_by_whole_days() {
    run(Map.of("CAIRN_FAILED_DAYS", "10"));

    assertThat(failuresForgotten).containsExactly(Instant.parse("2026-06-21T00:00:00Z"));
  }

  @Test
  void answers_are_cleared_portion_by_portion_and_told_once() {
    trimmed = 400;
    answers = 2_500;
    portions = 3;

    run(Map.of("CAIRN_ANSWER_DAYS", "10"));

    assertThat(answers).isZero();
    assertThat(resultsForgotten)
        .hasSize(portions)
        .containsOnly(Instant.parse("2026-06-21T00:00:00Z"));
    assertThat(acts()).containsExactly(AuditAction.ANSWERS_CLEARED);
    assertThat(audited.get(0).details().toString())
        .isEqualTo("{\"before\":\"2026-06-21T00:00:00Z\",\"batches\":2500}");
  }
}
