package org.cairn.sync.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.store.SchemaReady;
import org.cairn.sync.threads.ContainerThreads;
import org.junit.jupiter.api.Test;

class EachDayTest {
  private final ContainerThreads container = new ContainerThreads();
  private final List<String> runs = new ArrayList<>();
  private boolean broken;

  /** The timer rings, and a worker does what it was handed. */
  private void ring() {
    container.scheduled.remove().run();
    assertThat(runs).as("the timer does nothing by itself").hasSize(container.delays.size() - 1);
    container.tasks.remove().run();
  }

  private EachDay clockwork() {
    var clockwork = new EachDay();
    clockwork.timer = container.timer();
    clockwork.workers = container.executor();
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
      ring();
    }

    assertThat(runs).hasSize(3).doesNotHaveDuplicates();
    assertThat(container.delays).containsExactly(10L, 1_440L, 1_440L, 1_440L);
  }

  @Test
  void a_run_that_fails_does_not_end_it() {
    broken = true;
    clockwork().start(new SchemaReady());
    ring();

    assertThat(container.scheduled).hasSize(1);
  }

  @Test
  void where_no_thread_is_free_it_tries_again_soon() {
    container.busy = true;
    clockwork().start(new SchemaReady());
    container.scheduled.remove().run();

    assertThat(runs).isEmpty();
    assertThat(container.delays).containsExactly(10L, 10L);
  }
}
