package org.cairn.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database that ends although nobody asked it to. */
class DatabaseKeeperTest {
  private static final Path CACHE = Path.of("../../.cairn").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private volatile boolean ending;

  private DatabaseKeeper keeper(Duration... pauses) {
    var options =
        new DatabaseOptions(
            folder.resolve("data"), CACHE, Ports.free(), 64, 10, false, Optional.empty());
    return new DatabaseKeeper(
        options, new PrintStream(said, true, UTF_8), List.of(pauses), () -> ending);
  }

  private static EmbeddedDatabase awaitAnother(DatabaseKeeper keeper, EmbeddedDatabase before) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (keeper.database() == before) {
      assertThat(System.nanoTime()).as("a new database comes").isLessThan(end);
      Pause.briefly();
    }
    return keeper.database();
  }

  @Test
  void it_is_started_again_until_it_has_died_too_often() throws Exception {
    var givenUp = new CountDownLatch(1);
    try (var keeper = keeper(Duration.ZERO, Duration.ofMillis(1))) {
      keeper.onGivingUp(givenUp::countDown);
      keeper.start();
      var first = keeper.database();
      first.kill();
      var second = awaitAnother(keeper, first);
      second.kill();
      var third = awaitAnother(keeper, second);
      assertThat(third.isAlive()).isTrue();
      assertThat(givenUp.getCount()).isEqualTo(1);
      third.kill();

      assertThat(givenUp.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(keeper.database()).isSameAs(third);
      assertThat(said.toString(UTF_8)).contains("does not stay up");
    }
  }

  @Test
  void one_that_ends_while_everything_is_ended_is_not_started_again() throws Exception {
    try (var keeper = keeper(Duration.ofMillis(1))) {
      keeper.start();
      var database = keeper.database();
      ending = true;
      database.kill();

      TimeUnit.SECONDS.sleep(1);
      assertThat(keeper.database()).isSameAs(database);
      assertThat(said.toString(UTF_8)).isEmpty();
    }
  }

  @Test
  void one_that_is_ended_on_purpose_stays_ended_even_during_a_pause() throws Exception {
    var keeper = keeper(Duration.ofMinutes(5));
    keeper.start();
    var database = keeper.database();
    database.kill();

    keeper.close();

    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(keeper.database()).isSameAs(database);
    assertThat(said.toString(UTF_8)).doesNotContain("does not stay up");
  }
}
