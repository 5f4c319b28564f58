package org.cairn.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import org.cairn.audit.store.ClockStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far readers are served, while commits are under way. */
class CommitClockTest {
  private final CommitClock clock = new CommitClock();
  private Synchronization underWay;

  /** As others see it: raised by the commit of whoever advanced it. */
  private long committed = 40;

  private long advanced = committed;
  private int settled;

  @BeforeEach
  void begin() {
    clock.store =
        new ClockStore() {
          @Override
          public long advance(int count) {
            advanced += count;
            return advanced;
          }

          @Override
          public long head() {
            return committed;
          }

          @Override
          public void settle() {
            settled++;
          }
        };
    clock.transactions =
        (TransactionSynchronizationRegistry)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                  underWay = (Synchronization) arguments[0];
                  return null;
                });
  }

  private void end(int status) {
    committed = status == Status.STATUS_COMMITTED ? advanced : committed;
    advanced = committed;
    underWay.afterCompletion(status);
  }

  @Test
  void what_was_there_before_the_start_is_made_safe_once() {
    assertThat(clock.durable()).isEqualTo(40);
    assertThat(clock.durable()).isEqualTo(40);
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void it_is_made_safe_even_while_the_first_commit_is_under_way() {
    clock.take(3);

    assertThat(clock.durable()).isEqualTo(40);
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void a_commit_that_may_be_visible_before_it_is_on_disk_is_not_served() {
    clock.durable();
    assertThat(clock.take(3)).isEqualTo(41);
    committed = advanced;

    assertThat(clock.durable()).isEqualTo(40);
    end(Status.STATUS_COMMITTED);
    assertThat(clock.durable()).isEqualTo(43);
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void a_commit_that_failed_moves_nothing() {
    clock.durable();
    clock.take(3);
    end(Status.STATUS_ROLLEDBACK);

    assertThat(clock.durable()).isEqualTo(40);
  }

  @Test
  void what_another_server_committed_is_made_safe_by_a_commit_of_our_own() {
    clock.durable();
    committed = 50;

    assertThat(clock.durable()).isEqualTo(50);
    assertThat(settled).isEqualTo(2);
  }
}
