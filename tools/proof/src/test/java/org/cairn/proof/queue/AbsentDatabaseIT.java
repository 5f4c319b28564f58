package org.cairn.proof.queue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.cairn.proof.Crowd;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P11: while devices push and the queue is worked on, the database is gone, then stands still, then
 * answers nothing while hundreds of devices pull at once.
 */
@ExtendWith(SharedInstallation.class)
class AbsentDatabaseIT {
  private static final Duration AWAY = Duration.ofSeconds(Proof.isLong() ? 60 : 15);
  private static final int PULLS = 500;

  /** More than the server works on at a time read pages of megabytes, and come first. */
  private static final int LONG_PULLS = 120;

  private static final Duration PULLING = Duration.ofSeconds(8);

  /** A connection is refused at once; one that is silent is given up after 40 s. */
  private static final Duration IN_TIME = Duration.ofSeconds(50);

  /** In bytes: what happens thousands of times is told once in a while. */
  private static final long MOST_LOGGED = 100_000;

  private static final Duration IN_TIME_GONE = Duration.ofSeconds(15);

  private final Violations violations = new Violations();
  private Duration recovery = Duration.ZERO;

  @Test
  void the_server_says_that_it_cannot_and_goes_on_by_itself(Installation installation)
      throws Exception {
    Proof.of("P11").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    long pid = installation.serverPid();
    long logged = installation.logSize();
    var clerks = clerks(installation, random);
    var books = new Books(installation, clerks, violations);
    Ballast.load(installation, random);
    try (var crowd = new Crowd()) {
      clerks.forEach(clerk -> crowd.repeat(() -> work(installation, clerk)));
      awaitProgress(installation);
      var gone = gone(installation, clerks);
      still(installation);
      pulls(installation);
      crowd.finish();
      judge(clerks, gone);
    }
    for (var clerk : clerks) {
      Wait.until("the last batch is taken", () -> clerk.finish(installation.http()));
    }
    books.awaitDone();
    books.compare();
    if (installation.serverPid() != pid) {
      violations.add("restart", "the server did not survive");
    }
    if (installation.logSize() - logged > MOST_LOGGED) {
      violations.add("log", "the log has grown by " + (installation.logSize() - logged) + " bytes");
    }
    return figure(books, clerks);
  }

  private List<Clerk> clerks(Installation installation, Random random) {
    var tallies = Tallies.make(installation, random);
    var clerks = new ArrayList<Clerk>();
    for (var device : installation.crew().devices()) {
      boolean later = clerks.size() % 2 == 0;
      var terms = new Clerk.Terms(later, later ? 150 : 20, IN_TIME.plusSeconds(5));
      var chance = new Random(random.nextLong());
      clerks.add(new Clerk(device, tallies, terms, chance, violations));
    }
    return clerks;
  }

  /** Not so fast that the queue grows for ever. */
  private static void work(Installation installation, Clerk clerk) {
    boolean taken = clerk.attempt(installation.http());
    Wait.millis(taken && clerk.isLater() ? 2_000 : 100);
  }

  /** Returns when pushes are taken, and the queue is worked on. */
  private static void awaitProgress(Installation installation) {
    var database = installation.database();
    long done = Books.done(database);
    long versions = versions(installation);
    Wait.until(
        "pushes and the queue go on",
        () -> Books.done(database) > done && versions(installation) > versions);
  }

  private static long versions(Installation installation) {
    return Books.number(
        installation.database(),
        "SELECT COUNT(*) FROM sync_batch WHERE deferred = 0 AND status = 200");
  }

  /** Returns how long it took at the most to say so. */
  private Duration gone(Installation installation, List<Clerk> clerks) {
    installation.proxy().block();
    try {
      Wait.millis(AWAY.toMillis());
    } finally {
      installation.proxy().unblock();
    }
    recover(installation);
    return clerks.stream()
        .map(clerk -> clerk.answers().longestRefusal())
        .max(Duration::compareTo)
        .orElseThrow();
  }

  private void recover(Installation installation) {
    var begun = Instant.now();
    awaitProgress(installation);
    var took = Duration.between(begun, Instant.now());
    recovery = took.compareTo(recovery) > 0 ? took : recovery;
  }

  private void still(Installation installation) {
    standStill(installation, AWAY);
    recover(installation);
  }

  private static void standStill(Installation installation, Duration time) {
    freeze(installation);
    try {
      Wait.millis(time.toMillis());
    } finally {
      goOn(installation);
    }
  }

  /** The database itself where it is ours, else all that passes. */
  private static void freeze(Installation installation) {
    if (installation.database().isEmbedded()) {
      installation.database().freeze();
    } else {
      installation.proxy().stall();
    }
  }

  private static void goOn(Installation installation) {
    if (installation.database().isEmbedded()) {
      installation.database().goOn();
    } else {
      installation.proxy().flow();
    }
  }

  /** All connections wait for the database, and more devices come than there are connections. */
  private void pulls(Installation installation) throws Exception {
    freeze(installation);
    var pulls = new ArrayList<CompletableFuture<Integer>>();
    var begun = Instant.now();
    try {
      for (int i = 0; i < PULLS; i++) {
        pulls.add(pull(installation, i < LONG_PULLS ? 1_000 : 20));
      }
      Wait.millis(PULLING.toMillis());
    } finally {
      goOn(installation);
    }
    for (var pull : pulls) {
      judge(pull, begun);
    }
    recover(installation);
  }

  private static CompletableFuture<Integer> pull(Installation installation, int limit) {
    var reader = installation.crew().readers().get(0);
    var address = "/api/v1/sync/pull?limit=" + limit;
    var request = installation.http().to(address, reader.token());
    return installation.http().sendLater(request.timeout(IN_TIME.plusSeconds(5)).GET());
  }

  private void judge(CompletableFuture<Integer> pull, Instant begun) throws InterruptedException {
    try {
      int status = pull.get();
      if (status != 200 && status != 503) {
        violations.add("wrong answer", "a pull was answered " + status);
      }
    } catch (ExecutionException e) {
      var time = Duration.between(begun, Instant.now());
      violations.add("late", "a pull was not answered: " + e.getCause() + " within " + time);
    }
  }

  private void judge(List<Clerk> clerks, Duration gone) {
    if (gone.compareTo(IN_TIME_GONE) > 0) {
      violations.add("late", "that the database is gone was said after " + gone);
    }
    for (var clerk : clerks) {
      var answers = clerk.answers();
      for (var reason : answers.unanswered()) {
        violations.add("late", "a push was not answered: " + reason);
      }
      if (answers.longest().compareTo(IN_TIME) > 0) {
        violations.add("late", "a push took " + answers.longest());
      }
    }
  }

  private Figure figure(Books books, List<Clerk> clerks) throws SQLException {
    var text =
        "%,d times 503, after %.1f s at the most; every push answered within %.1f s; recovered in"
            + " %.1f s at the most without restart; %,d operations, %d lost, %d doubles";
    return new Figure(
        text.formatted(
            clerks.stream().mapToInt(clerk -> clerk.answers().unavailable()).sum(),
            seconds(clerks.stream().map(clerk -> clerk.answers().longestRefusal()).toList()),
            seconds(clerks.stream().map(clerk -> clerk.answers().longest()).toList()),
            recovery.toMillis() / 1_000.0,
            books.operations(),
            violations.count("lost"),
            violations.count("double")),
        violations.all());
  }

  private static double seconds(List<Duration> times) {
    return times.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1_000.0;
  }
}
