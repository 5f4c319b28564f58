package org.cairn.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cairn.domain.settings.DatabaseUrl;
import org.cairn.domain.settings.Setting;
import org.cairn.it.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers that hear at the same moment of conflicts that wait. */
class RacingAnnouncersIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int SERVERS = 4;
  private static final int ROUNDS = 20;

  @TempDir static Path folder;

  static TestDatabase database;

  private final ExecutorService threads = Executors.newFixedThreadPool(SERVERS);
  private final List<Announcer> servers = new ArrayList<>();

  @BeforeAll
  static void start() {
    database = TestDatabase.start(folder);
    var source = new MysqlDataSource();
    source.setURL(DatabaseUrl.parse(database.url()).orElseThrow().jdbc(Duration.ofMinutes(1)));
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/cairn/conflict/migration")
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void forget() throws SQLException {
    execute("DELETE FROM conflict_conflict");
    execute("UPDATE conflict_announcement SET announced_at = '1970-01-01'");
  }

  @AfterEach
  void end() throws SQLException {
    threads.shutdownNow();
    for (var server : servers) {
      server.close();
    }
  }

  private static void execute(String statement) throws SQLException {
    try (var connection = database.connect();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  private static void oneMoreWaits() throws SQLException {
    execute(
        "INSERT INTO conflict_conflict (id, document_id, type_id, entity_id, status, opened_at,"
            + " waits_since) VALUES (RANDOM_BYTES(16), RANDOM_BYTES(16), 1, RANDOM_BYTES(16),"
            + " 'OPEN', '2026-03-01 11:00:00', '2026-03-01 11:00:00')");
  }

  private Announcer server(Instant now) throws SQLException {
    var minutes = Map.of(Setting.CONFLICT_NOTICE_MINUTES, "15");
    var server = new Announcer(database.connect(), minutes, now);
    servers.add(server);
    return server;
  }

  private static int announced(Announcer server) throws SQLException {
    int before = server.told();
    server.announce();
    server.commit();
    return server.told() - before;
  }

  @Test
  void while_one_server_tells_another_one_waits_and_finds_that_it_was_told() throws Exception {
    var first = server(NOON);
    var second = server(NOON);
    oneMoreWaits();
    first.announce();
    oneMoreWaits();

    var late = threads.submit(() -> announced(second));

    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> late.get(1, TimeUnit.SECONDS));
    first.commit();
    assertThat(late.get(30, TimeUnit.SECONDS)).isZero();
    assertThat(first.told()).isEqualTo(1);
    assertThat(announced(server(NOON.plusSeconds(899)))).isZero();
    assertThat(announced(server(NOON.plusSeconds(900)))).isEqualTo(1);
  }

  @Test
  void of_servers_that_each_hear_of_another_conflict_at_once_one_tells() throws Exception {
    var all = new ArrayList<Announcer>();
    for (int i = 0; i < SERVERS; i++) {
      all.add(server(NOON));
    }
    for (int round = 0; round < ROUNDS; round++) {
      forget();
      var barrier = new CyclicBarrier(SERVERS);
      var told = new ArrayList<Integer>();
      var acts = new ArrayList<Callable<Integer>>();
      for (var one : all) {
        acts.add(
            () -> {
              barrier.await();
              oneMoreWaits();
              return announced(one);
            });
      }
      for (var answer : threads.invokeAll(acts)) {
        told.add(answer.get());
      }
      assertThat(told.stream().filter(count -> count > 0)).as("round %d", round).hasSize(1);
    }
  }

  @Test
  void what_is_opened_again_does_not_shorten_the_pause() throws Exception {
    oneMoreWaits();
    assertThat(announced(server(NOON))).isEqualTo(1);

    execute("UPDATE conflict_conflict SET announced_at = NULL");

    assertThat(announced(server(NOON.plusSeconds(60)))).isZero();
    assertThat(announced(server(NOON.plusSeconds(900)))).isEqualTo(1);
  }

  @Test
  void of_what_nobody_could_be_told_somebody_is_told_later() throws Exception {
    oneMoreWaits();

    assertThat(announced(server(NOON).withoutChannels())).isZero();
    assertThat(announced(server(NOON.plusSeconds(2)))).isEqualTo(1);
  }

  @Test
  void a_look_that_finds_nothing_begins_no_pause() throws Exception {
    assertThat(announced(server(NOON))).isZero();
    oneMoreWaits();

    assertThat(announced(server(NOON.plusSeconds(2)))).isEqualTo(1);
  }
}
