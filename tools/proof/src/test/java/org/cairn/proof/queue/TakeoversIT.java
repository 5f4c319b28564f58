package org.cairn.proof.queue;

import java.time.Duration;
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

  private static final int CHANGES = 300;
  private static final int MOST_OPEN = 4_000;
  private static final int LEAST_OPEN = 1_500;
  private static final Map<Setting, String> SETTINGS =
      Map.of(Setting.QUEUE_LEASE_SECONDS, Integer.toString(LEASE_SECONDS), Setting.DB_POOL, "16");

  private final Violations violations = new Violations();
  private volatile long open;

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
      disturb(nodes, random);
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
    for (var device : installation.crew().devices()) {
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
    if (open > MOST_OPEN || !node.isReady() || !clerk.attempt(node.http())) {
      Wait.millis(50);
    }
  }

  private void disturb(List<Node> nodes, Random random) {
    for (int round = 0; round < KILLS + FREEZES; round++) {
      var victim = nodes.get(random.nextInt(nodes.size()));
      Wait.until("there is work", () -> open > LEAST_OPEN);
      Wait.millis(random.nextInt(500));
      violations.failIfAny();
      if (round % ((KILLS + FREEZES) / KILLS) == 1) {
        victim.kill();
        victim.start();
      } else {
        freeze(victim, round % 2 == 0 ? Duration.ZERO : STILL);
      }
    }
  }

  /** With a commit of its own; that waits before the database for so long. */
  private static void freeze(Node victim, Duration commitWaits) {
    var freeze = new FreezeAtCommit(victim, commitWaits);
    victim.proxy().onCommit(freeze);
    try {
      Wait.until("a commit comes", freeze::isFrozen);
      victim.proxy().letAllPass();
      Wait.millis(STILL.toMillis());
    } finally {
      victim.goOn();
    }
  }

  private Figure figure(Books books, int takeovers) {
    if (takeovers < KILLS + FREEZES) {
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
