package org.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The container's executors are kept in lists here, and run when the test says so. */
class ClockworkTest {
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration DAY = Duration.ofDays(1);

  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private final List<Duration> delays = new ArrayList<>();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Clockwork clockwork = new Clockwork();
  private boolean threadsAreBusy;
  private int runs;

  @BeforeEach
  void connect() {
    clockwork.timer =
        only(
            ManagedScheduledExecutorService.class,
            "schedule",
            given -> {
              scheduled.add((Runnable) given[0]);
              delays.add(Duration.ofMillis((Long) given[1]));
            });
    clockwork.threads =
        only(
            ManagedExecutorService.class,
            "execute",
            given -> {
              if (threadsAreBusy) {
                throw new RejectedExecutionException();
              }
              tasks.add((Runnable) given[0]);
            });
  }

  private static <T> T only(Class<T> type, String name, Consumer<Object[]> call) {
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (!method.getName().equals(name)) {
                throw new AssertionError("Not to be called: " + method);
              }
              call.accept(arguments);
              return null;
            });
    return type.cast(proxy);
  }

  private void ring() {
    scheduled.remove().run();
  }

  /** A thread does what it was handed. */
  private void work() {
    tasks.remove().run();
  }

  @Test
  void the_first_run_comes_after_its_own_pause_and_each_schedules_the_next() {
    clockwork.every(FIRST, DAY, () -> runs++);
    for (int i = 0; i < 3; i++) {
      ring();
      work();
    }

    assertThat(runs).isEqualTo(3);
    assertThat(delays).containsExactly(FIRST, DAY, DAY, DAY);
  }

  @Test
  void the_timer_does_nothing_by_itself() {
    clockwork.every(DAY, () -> runs++);
    ring();

    assertThat(runs).isZero();
    assertThat(tasks).hasSize(1);
  }

  @Test
  void a_run_that_fails_is_followed_by_the_next() {
    clockwork.every(
        DAY,
        () -> {
          runs++;
          throw new IllegalStateException("The database is away");
        });
    ring();
    work();
    ring();
    work();

    assertThat(runs).isEqualTo(2);
    assertThat(scheduled).hasSize(1);
  }

  @Test
  void a_run_is_not_joined_by_another() {
    clockwork.every(
        DAY,
        () -> {
          runs++;
          ring();
          work();
        });
    ring();
    work();
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void where_no_thread_is_free_it_tries_again_soon() {
    threadsAreBusy = true;
    clockwork.every(DAY, () -> runs++);
    clockwork.every(Duration.ofSeconds(1), () -> runs++);
    ring();
    ring();

    assertThat(delays)
        .containsExactly(DAY, Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofSeconds(1));
  }

  @Test
  void it_ends_with_the_server() {
    clockwork.every(DAY, () -> runs++);
    clockwork.stop();
    ring();

    assertThat(scheduled).isEmpty();
  }
}
