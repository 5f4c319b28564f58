package org.cairn.proof.replay;

import java.util.List;
import java.util.Random;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Puller;
import org.cairn.proof.device.Workforce;
import org.cairn.proof.device.Writer;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P5: the connection to the database breaks while a commit is under way. */
@ExtendWith(SharedInstallation.class)
class CutCommitsIT {
  private static final int BATCHES = 500;
  private static final int LEAST_OF_EACH_WAY = 10;

  private final Violations violations = new Violations();

  @Test
  void a_commit_of_unknown_outcome_is_replayed_without_loss_or_double(Installation installation)
      throws Exception {
    Proof.of("P5").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) {
    var writers = writers(installation, random);
    var cuts = new CommitCuts(new Random(random.nextLong()));
    var reader = installation.crew().readers().get(0);
    var puller = new Puller(reader, new Random(random.nextLong()), violations);
    try (var workforce = new Workforce(writers, violations)) {
      installation.proxy().onCommit(cuts);
      workforce.awaitAcknowledged(BATCHES);
      installation.proxy().letAllPass();
      workforce.finish();
      var truth = new FieldDevice(reader);
      truth.pullAll();
      workforce.compare(truth.documents());
      if (!puller.finish().equals(truth.documents())) {
        violations.add("lost", "a puller does not hold what the server has");
      }
    } finally {
      installation.proxy().letAllPass();
      puller.close();
    }
    var transactions = writers.stream().flatMap(w -> w.transactions().stream()).toList();
    new Effects(violations).compareAudit(transactions, installation.admin().session());
    return figure(cuts, transactions.size());
  }

  private List<Writer> writers(Installation installation, Random random) {
    var entity = installation.crew().newEntity(random);
    return installation.crew().devices().stream()
        .map(device -> new Writer(device, entity, new Random(random.nextLong()), violations))
        .toList();
  }

  private Figure figure(CommitCuts cuts, int batches) {
    var made = cuts.made();
    made.forEach(
        (way, count) -> {
          if (count < LEAST_OF_EACH_WAY) {
            violations.add("too few", count + " cuts " + way);
          }
        });
    var text = "%d cuts %s of %,d batches, %d doubles, %d losses";
    return new Figure(
        text.formatted(
            made.values().stream().mapToInt(Integer::intValue).sum(),
            made,
            batches,
            violations.count("double"),
            violations.count("lost") + violations.count("partial")),
        violations.all());
  }
}
