package org.cairn.proof.convergence;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P6: three to ten devices edit the same documents while they are cut off from each other; when all
 * have met the server, all say the same, and each edit is in the document, in its history with
 * somebody knowing it, or kept in a conflict. {@code -Dcairn.proof.seeds} asks for more worlds;
 * with {@code -Dcairn.proof.seeds=1} the world of {@code -Dcairn.proof.seed} is played alone.
 */
@ExtendWith(SharedInstallation.class)
class ConvergenceIT {
  private static final int SEEDS = Integer.getInteger("cairn.proof.seeds", 200);
  private static final int AT_ONCE = 2;

  private final Violations violations = new Violations();
  private final Queue<Integer> seeds = new ConcurrentLinkedQueue<>();
  private final AtomicLong edits = new AtomicLong();
  private final AtomicLong conflicts = new AtomicLong();

  @Test
  void devices_that_were_cut_off_agree_in_the_end_and_no_edit_is_lost(Installation installation)
      throws Exception {
    Proof.of("P6").show(random -> attempt(installation, random));
  }

  @Test
  void a_thousand_edits_of_one_device_never_clash_with_each_other(Installation installation)
      throws Exception {
    Proof.of("P6").show(random -> longChain(installation, random));
  }

  private Figure longChain(Installation installation, Random random) throws Exception {
    installation.admin().saveType(Terms.CAREFUL.type());
    int versions =
        new LongChain(Pool.of(installation, 1, random).get(0), random, violations).play();
    var text = "a chain of %,d edits, %,d versions, %d conflicts with itself, %d lost";
    return new Figure(
        text.formatted(
            LongChain.EDITS, versions, violations.count("self"), violations.count("lost")),
        violations.all());
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    for (var terms : Terms.values()) {
      installation.admin().saveType(terms.type());
    }
    var pools = Pool.of(installation, AT_ONCE, new Random(SEEDS));
    if (SEEDS == 1) {
      play(new World("this seed", pools.get(0), random, violations));
    } else {
      random.ints(SEEDS, 0, Integer.MAX_VALUE).forEach(seeds::add);
      playAll(pools);
    }
    var text =
        "%d seeds, %,d edits, %,d of them in conflicts, %d divergences, %d edits lost, %d other";
    long diverged = violations.count("divergence");
    long lost = violations.count("lost");
    long other = violations.all().size() - diverged - lost;
    return new Figure(
        text.formatted(SEEDS, edits.get(), conflicts.get(), diverged, lost, other),
        violations.all());
  }

  private void playAll(List<Pool> pools) throws Exception {
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var players = pools.stream().map(pool -> (Callable<Void>) () -> playOn(pool)).toList();
      for (var player : threads.invokeAll(players)) {
        player.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Void playOn(Pool pool) {
    for (var seed = seeds.poll(); seed != null; seed = seeds.poll()) {
      var name = "seed " + seed;
      try {
        play(new World(name, pool, new Random(seed), violations));
      } catch (RuntimeException e) {
        violations.add("broke off", name + ": " + e);
      }
    }
    return null;
  }

  private void play(World world) {
    world.play();
    edits.addAndGet(world.edits());
    conflicts.addAndGet(world.conflicts());
  }
}
