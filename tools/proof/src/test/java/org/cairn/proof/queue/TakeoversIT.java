package org.cairn.proof.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairn.domain.settings.Setting;
import org.cairn.proof.Crowd;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.Node;
import org.junit.jupiter.api.Test;

/**
 * P9: two servers share the work on the queue; the one that has lanes is killed, or stands still
 * for longer than its lease, behind a commit or in the middle of one.
 */
class TakeoversIT {
  private static final int LEASE_SECONDS = 5;
  private static final Duration STILL = Duration.ofSeconds(LEASE_SECONDS + 3);
  private static final int KILLS = Proof.isLong() ? 8 : 1;
  private static final int FREEZES = Proof.isLong() ? 24 : 4;

  private static final int DEVICES = 8;
  private static final int CHANGES = 600;
  private static final int MOST_OPEN = 5_000;

  /** So much that a lane is not worked off before somebody can take it over. */
  private static final int LEAST_OPEN = 2_500;

  /** With one worker each, a server that stands still behind a commit is between two of them. */
  private static final Map<Setting, String> SETTINGS =
      Map.of(
          Setting.QUEUE_LEASE_SECONDS, Integer.toString(LEASE_SECONDS),
          Setting.QUEUE_WORKERS, "1",
          Setting.DB_POOL, "16");

  private final Violations violations = new Violations();
  private volatile long open;

  /** Gets no batches just now, so that its commits are those of its worker. */
  private volatile Node spared;

  @Test
  void every_operation_takes_effect_once_whoever_worked_on_it() throws Exception {
    Proof.of("P9")
        .show(
            random -> {
              try (var installation = Installation.startWatched("takeovers", SETTINGS)) {
                return attempt(installation, random);
              }
            });
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var nodes = List.of(installation.node(), installation.addNode());
    var clerks = clerks(installation, random);
    var books = new Books(installation, clerks, violations);
    var watch = LaneWatch.begin(installation.database(), nodes);
    try (var crowd = new Crowd()) {
      crowd.repeat(() -> look(installation));
      for (var clerk : clerks) {
        var chance = new Random(random.nextLong());
        crowd.repeat(() -> work(clerk, nodes.get(chance.nextInt(nodes.size()))));
      }
      disturb(nodes, watch, random);
      spared = null;
      crowd.finish();
    }
    for (var clerk : clerks) {
      Wait.until("the last batch is taken", () -> clerk.finish(nodes.get(0).http()));
    }
    books.awaitDone();
    books.compare();
    return figure(books, watch.takeovers(violations));
  }

  private List<Clerk> clerks(Installation installation, Random random) {
    var tallies = Tallies.make(installation, random);
    // Nobody answers who stands still: the batch goes to the other server as well.
    var terms = new Clerk.Terms(true, CHANGES, Duration.ofSeconds(3));
    var clerks = new ArrayList<Clerk>();
    for (var device : installation.crew().devices().subList(0, DEVICES)) {
      var chance = new Random(random.nextLong());
      clerks.add(new Clerk(device, tallies, terms, chance, violations));
    }
    return clerks;
  }

  private void look(Installation installation) {
    open = Books.open(installation.database());
    Wait.millis(50);
  }

  private void work(Clerk clerk, Node node) {
    if (open > MOST_OPEN || node == spared || !node.isReady() || !clerk.attempt(node.http())) {
      Wait.millis(50);
    }
  }

  private void disturb(List<Node> nodes, LaneWatch watch, Random random) {
    for (int round = 0; round < KILLS + FREEZES; round++) {
      var victim = nodes.get(random.nextInt(nodes.size()));
      spared = victim;
      Wait.millis(500 + random.nextInt(500));
      Wait.until("there is work", () -> open > LEAST_OPEN);
      violations.failIfAny();
      if (round % ((KILLS + FREEZES) / KILLS) == 1) {
        victim.kill();
        victim.start();
      } else {
        freeze(victim, watch, round % 2 == 0 ? Duration.ZERO : STILL);
      }
    }
  }

  /**
   * With a commit of its own.
   *
   * @param commitWaits before it reaches the database
   */
  private void freeze(Node victim, LaneWatch watch, Duration commitWaits) {
    var freeze = new FreezeAtCommit(victim, commitWaits);
    victim.proxy().onCommit(freeze);
    try {
      Wait.until("a commit comes", freeze::isFrozen);
      victim.proxy().letAllPass();
      spared = null;
      awaitTakeover(watch);
    } finally {
      victim.goOn();
    }
  }

  /** It goes on when another has just taken its lane, and has not worked it off yet. */
  private static void awaitTakeover(LaneWatch watch) {
    long before = watch.taken();
    var end = Instant.now().plus(STILL);
    while (watch.taken() == before && Instant.now().isBefore(end)) {
      Wait.millis(10);
    }
  }

  private Figure figure(Books books, int takeovers) {
    if (takeovers < (KILLS + FREEZES) / 4) {
      violations.add("too few", takeovers + " takeovers prove little");
    }
    var text =
        "%,d takeovers in %d kills and %d standstills, %,d operations, %d doubles, %d lost,"
            + " %d stale writes";
    return new Figure(
        text.formatted(
            takeovers,
            KILLS,
            FREEZES,
            books.operations(),
            violations.count("double"),
            violations.count("lost"),
            violations.count("stale")),
        violations.all());
  }
}
