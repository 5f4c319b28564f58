package org.cairn.proof.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Puller;
import org.cairn.proof.device.Workforce;
import org.cairn.proof.device.Writer;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P3: devices follow the feed while commits come late and out of turn. */
@ExtendWith(SharedInstallation.class)
class CommitOrderIT {
  private static final int WRITERS = 32;
  private static final int BATCHES = 1_200;
  private static final int NAIVE_ROWS_EACH = 30;

  private final Violations violations = new Violations();

  @Test
  void no_change_is_skipped_where_a_naive_feed_skips(Installation installation) throws Exception {
    Proof.of("P3")
        .show(
            random -> {
              installation.crew();
              installation.proxy().onCommit(new CommitPauses(new Random(random.nextLong())));
              try {
                return attempt(installation, random);
              } finally {
                installation.proxy().letAllPass();
              }
            });
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var pullers =
        installation.crew().readers().stream()
            .map(reader -> new Puller(reader, new Random(random.nextLong()), violations))
            .toList();
    var truth = new FieldDevice(installation.crew().readers().get(0));
    var entity = installation.crew().newEntity(random);
    try (var workforce = new Workforce(writers(installation, entity, random), violations)) {
      workforce.awaitAcknowledged(BATCHES);
      workforce.finish();
      truth.pullAll();
      workforce.compare(truth.documents());
    }
    pullers.forEach(puller -> compare(puller, truth));
    int skipped = new NaiveFeed(installation, WRITERS, NAIVE_ROWS_EACH).skipped();
    if (skipped == 0) {
      violations.add("no baseline", "the naive feed skipped nothing: the pauses prove nothing");
    }
    var text =
        "%,d changes, %d skipped; the naive feed: %,d changes, %d skipped"
            .formatted(
                changes(truth, entity),
                violations.count("skipped"),
                WRITERS * NAIVE_ROWS_EACH,
                skipped);
    return new Figure(text, violations.all());
  }

  /** Two at work at the same time for each device. */
  private List<Writer> writers(Installation installation, UUID entity, Random random) {
    var writers = new ArrayList<Writer>();
    while (writers.size() < WRITERS) {
      for (var device : installation.crew().devices()) {
        writers.add(new Writer(device, entity, new Random(random.nextLong()), violations));
      }
    }
    return writers;
  }

  /** Each version of a document was a change. */
  private static long changes(FieldDevice truth, UUID entity) {
    return truth.documents().values().stream()
        .filter(held -> held.entityId().equals(entity))
        .mapToLong(Held::version)
        .sum();
  }

  private void compare(Puller puller, FieldDevice truth) {
    var held = puller.finish();
    truth
        .documents()
        .forEach(
            (id, document) -> {
              if (!document.equals(held.get(id))) {
                violations.add("skipped", document + " but a puller has " + held.get(id));
              }
            });
  }
}
