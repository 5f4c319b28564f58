package org.cairn.sync.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.sync.threads.ClockByHand;
import org.cairn.sync.threads.ContainerThreads;
import org.cairn.sync.waiting.Wake.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitWatchTest {
  private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
  private static final Caller CALLER =
      new Caller(new UUID(0, 1), Set.of(), new UUID(0, 2), null, "");

  private final CommitWatch watch = new CommitWatch();
  private final ContainerThreads container = new ContainerThreads();
  private final ClockByHand clock = new ClockByHand(START);
  private final List<String> woken = new ArrayList<>();
  private long durable = 5;
  private boolean away;

  @BeforeEach
  void connect() {
    watch.pulls = new WakeUps();
    watch.pulls.executor = container.executor();
    watch.streams = new WakeUps();
    watch.streams.executor = container.executor();
    watch.commits =
        new CommitClock() {
          @Override
          public long durable() {
            if (away) {
              throw new IllegalStateException("away");
            }
            return durable;
          }
        };
    watch.clock = clock;
  }

  private void await(String name, long read, boolean satisfied) {
    var rest = Rest.until(START.plusSeconds(30));
    watch.await(
        new Waiter(
            Bounds.PULLS,
            CALLER,
            rest,
            read,
            (reason, durable) -> {
              boolean over = reason != Wake.Reason.MOVED;
              woken.add(over ? name + " over" : name);
              return satisfied || over ? Optional.empty() : Optional.of(rest);
            }));
  }

  /** Looks, and lets those finish whom it wakes. */
  private void look() {
    lookOnly();
    while (!container.tasks.isEmpty()) {
      container.tasks.remove().run();
    }
  }

  private void lookOnly() {
    watch.look();
  }

  @Test
  void nobody_is_woken_while_nothing_moves() {
    await("a", 5, true);

    look();

    assertThat(woken).isEmpty();
  }

  @Test
  void who_waits_is_woken_once_by_each_move_until_it_is_answered() {
    await("a", 5, false);

    durable = 6;
    look();
    look();
    durable = 7;
    look();

    assertThat(woken).containsExactly("a", "a");
  }

  @Test
  void a_move_between_a_pull_and_its_waiting_wakes_it_though_the_others_have_seen_it() {
    await("a", 5, false);
    durable = 6;
    look();
    await("late", 5, true);

    look();

    assertThat(woken).containsExactly("a", "late");
  }

  @Test
  void at_its_deadline_everyone_is_answered_even_while_the_database_is_away() {
    await("a", 5, true);
    away = true;
    look();
    assertThat(woken).isEmpty();

    clock.goOn(Duration.ofSeconds(30));
    look();

    assertThat(woken).containsExactly("a over");
  }

  @Test
  void who_is_being_answered_is_not_woken_by_a_look_meanwhile_but_by_the_next() {
    await("a", 5, false);
    durable = 6;
    lookOnly();
    durable = 7;
    look();
    assertThat(woken).containsExactly("a");

    look();

    assertThat(woken).containsExactly("a", "a");
  }

  @Test
  void who_comes_once_too_often_has_the_oldest_answered() {
    for (int i = 0; i <= Bounds.PULLS.ofADevice(); i++) {
      await("pull " + i, 5, true);
    }

    look();

    assertThat(woken).containsExactly("pull 0 over");
  }

  @Test
  void who_wants_to_rest_is_not_woken_before_however_the_feed_moves_and_misses_nothing() {
    var rest = new Rest(START.plusSeconds(1), START.plusSeconds(15));
    watch.await(
        new Waiter(
            Bounds.STREAMS,
            CALLER,
            rest,
            5,
            (reason, upTo) -> {
              woken.add(reason + " " + upTo);
              return Optional.of(new Rest(START.plusSeconds(2), START.plusSeconds(15)));
            }));

    durable = 6;
    look();
    assertThat(woken).isEmpty();

    clock.goOn(Duration.ofSeconds(1));
    look();
    assertThat(woken).containsExactly("MOVED 6");

    clock.goOn(Duration.ofSeconds(14));
    look();
    assertThat(woken).containsExactly("MOVED 6", "TIME 6");
  }
}
