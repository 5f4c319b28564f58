package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.cairn.audit.CommitClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LongPollTest {
  private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");

  private final LongPoll poll = new LongPoll();
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private final List<String> woken = new ArrayList<>();
  private Instant now = START;
  private long durable = 5;
  private boolean away;

  @BeforeEach
  void connect() {
    poll.executor = executor();
    poll.commits =
        new CommitClock() {
          @Override
          public long durable() {
            if (away) {
              throw new IllegalStateException("away");
            }
            return durable;
          }
        };
    poll.clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
  }

  private ManagedScheduledExecutorService executor() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            LongPollTest.class.getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("schedule");
              scheduled.add((Runnable) arguments[0]);
              return null;
            });
  }

  private void await(String name, long read, boolean satisfied) {
    poll.await(
        new LongPoll.Waiter(
            START.plusSeconds(30),
            read,
            () -> {
              woken.add(name);
              return satisfied;
            }));
  }

  private void look() {
    scheduled.remove().run();
  }

  @Test
  void nobody_is_woken_while_nothing_moves() {
    await("a", 5, true);

    look();

    assertThat(woken).isEmpty();
    assertThat(scheduled).hasSize(1);
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
  void nobody_looks_when_all_are_answered() {
    await("a", 5, true);
    durable = 6;
    look();

    assertThat(scheduled).isEmpty();

    await("b", 6, true);
    assertThat(scheduled).hasSize(1);
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

    now = START.plusSeconds(30);
    look();

    assertThat(woken).containsExactly("a");
  }
}
