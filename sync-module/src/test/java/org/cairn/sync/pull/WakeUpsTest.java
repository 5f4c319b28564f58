package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakeUpsTest {
  private final WakeUps wakeUps = new WakeUps();
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private boolean full;

  @BeforeEach
  void connect() {
    wakeUps.executor = executor();
  }

  private ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            WakeUpsTest.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("execute");
              if (full) {
                throw new RejectedExecutionException();
              }
              threads.add((Runnable) arguments[0]);
              return null;
            });
  }

  @Test
  void a_slow_one_does_not_hold_up_the_next() {
    wakeUps.add(() -> wakeUps.add(() -> done.add("next")));
    wakeUps.add(() -> done.add("other"));

    threads.removeLast().run();

    assertThat(threads).isNotEmpty();
    assertThat(done).contains("other", "next");
  }

  @Test
  void many_share_a_few_threads() {
    for (int i = 0; i < 100; i++) {
      wakeUps.add(() -> done.add("one"));
    }
    assertThat(threads).hasSize(WakeUps.AT_ONCE);

    threads.remove().run();

    assertThat(done).hasSize(100);
  }

  @Test
  void what_no_thread_was_there_for_is_done_later() {
    full = true;
    for (int i = 0; i < 2 * WakeUps.AT_ONCE; i++) {
      wakeUps.add(() -> done.add("late"));
    }
    full = false;

    wakeUps.begin();
    threads.remove().run();

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
      assertThatThrownBy(threads.remove()::run).isInstanceOf(StackOverflowError.class);
    }
    threads.remove().run();

    assertThat(done).containsExactly("last");
  }
}
