package org.cairn.sync.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.cairn.domain.store.SchemaReady;
import org.junit.jupiter.api.Test;

class EachDayTest {
  private final Queue<Runnable> scheduled = new ArrayDeque<>();
  private final List<Long> delays = new ArrayList<>();
  private final List<String> runs = new ArrayList<>();
  private boolean broken;

  /** Keeps what is scheduled once; knows no other way. */
  private ManagedScheduledExecutorService timer() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("schedule");
              scheduled.add((Runnable) arguments[0]);
              delays.add((Long) arguments[1]);
              return null;
            });
  }

  private EachDay clockwork() {
    var clockwork = new EachDay();
    clockwork.timer = timer();
    clockwork.ids = () -> new UUID(1, runs.size());
    clockwork.retention =
        new KeepRetention() {
          @Override
          void keep(String traceId) {
            runs.add(traceId);
            if (broken) {
              throw new IllegalStateException("The database is away");
            }
          }
        };
    return clockwork;
  }

  @Test
  void it_runs_soon_after_the_start_and_each_day_from_then_on() {
    clockwork().start(new SchemaReady());
    for (int i = 0; i < 3; i++) {
      scheduled.remove().run();
    }

    assertThat(runs).hasSize(3).doesNotHaveDuplicates();
    assertThat(delays).containsExactly(10L, 1_440L, 1_440L, 1_440L);
  }

  @Test
  void a_run_that_fails_does_not_end_it() {
    broken = true;
    clockwork().start(new SchemaReady());
    scheduled.remove().run();

    assertThat(scheduled).hasSize(1);
  }
}
