package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PushesInProgressTest {
  private static final long LONG = Duration.ofMinutes(1).toNanos();

  private final PushesInProgress pushes = new PushesInProgress();
  private final Thread worker = new Thread(() -> pushes.giveWay(LONG));

  private void awaitState(Thread.State state) {
    await().atMost(Duration.ofSeconds(20)).until(() -> worker.getState() == state);
  }

  @Test
  void are_let_go_first_all_of_them() {
    pushes.begin();
    pushes.begin();
    worker.start();
    awaitState(Thread.State.TIMED_WAITING);

    pushes.end();
    assertThat(worker.isAlive()).isTrue();
    pushes.end();

    awaitState(Thread.State.TERMINATED);
  }

  @Test
  void keep_nobody_waiting_for_longer_than_that() {
    pushes.begin();

    assertThat(CompletableFuture.runAsync(() -> pushes.giveWay(1_000_000)))
        .succeedsWithin(Duration.ofSeconds(20));
  }

  @Test
  void keep_nobody_waiting_where_there_are_none() {
    worker.start();

    awaitState(Thread.State.TERMINATED);
  }

  @Test
  void keep_nobody_from_ending() {
    pushes.begin();
    worker.start();
    awaitState(Thread.State.TIMED_WAITING);

    worker.interrupt();

    awaitState(Thread.State.TERMINATED);
  }
}
