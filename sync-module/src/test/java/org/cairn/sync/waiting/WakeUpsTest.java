package org.cairn.sync.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cairn.sync.threads.ContainerThreads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakeUpsTest {
  private final WakeUps wakeUps = new WakeUps();
  private final ContainerThreads container = new ContainerThreads();
  private final List<String> done = new ArrayList<>();

  @BeforeEach
  void connect() {
    wakeUps.executor = container.executor();
  }

  @Test
  void a_slow_one_does_not_hold_up_the_next() {
    wakeUps.add(() -> wakeUps.add(() -> done.add("next")));
    wakeUps.add(() -> done.add("other"));

    container.tasks.removeLast().run();

    assertThat(container.tasks).isNotEmpty();
    assertThat(done).contains("other", "next");
  }

  @Test
  void many_share_a_few_threads() {
    for (int i = 0; i < 100; i++) {
      wakeUps.add(() -> done.add("one"));
    }
    assertThat(container.tasks).hasSize(WakeUps.AT_ONCE);

    container.tasks.remove().run();

    assertThat(done).hasSize(100);
  }

  @Test
  void what_no_thread_was_there_for_is_done_later() {
    container.busy = true;
    for (int i = 0; i < 2 * WakeUps.AT_ONCE; i++) {
      wakeUps.add(() -> done.add("late"));
    }
    container.busy = false;

    wakeUps.begin();
    container.tasks.remove().run();

    assertThat(done).hasSize(2 * WakeUps.AT_ONCE);
  }

  @Test
  void one_that_breaks_takes_no_thread_from_the_others() {
    for (int i = 0; i < 2 * WakeUps.AT_ONCE; i++) {
      wakeUps.add(
          () -> {
            throw new StackOverflowError();
          });
    }
    wakeUps.add(() -> done.add("last"));

    for (int i = 0; i < 2 * WakeUps.AT_ONCE; i++) {
      assertThatThrownBy(container.tasks.remove()::run).isInstanceOf(StackOverflowError.class);
    }
    container.tasks.remove().run();

    assertThat(done).containsExactly("last");
  }
}
