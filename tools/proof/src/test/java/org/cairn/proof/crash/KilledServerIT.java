package org.cairn.proof.crash;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Workforce;
import org.cairn.proof.device.Writer;
import org.cairn.proof.installation.Installation;
import org.junit.jupiter.api.Test;

/** P1: the server is killed while devices push. */
class KilledServerIT {
  private static final int KILLS = 12;
  private static final int LEAST_BATCHES = 40;

  private final Violations violations = new Violations();

  @Test
  void no_acknowledged_batch_is_lost_and_none_is_partial() throws Exception {
    Proof.of("P1")
        .show(
            random -> {
              try (var installation = Installation.startMortal("mortal")) {
                return attempt(installation, random);
              }
            });
  }

  private Figure attempt(Installation installation, Random random) {
    var crew = installation.crew();
    var entity = crew.newEntity(random);
    var reader = new FieldDevice(crew.readers().get(0));
    long acknowledged;
    try (var workforce = new Workforce(writers(installation, entity, random), violations)) {
      for (int kill = 0; kill < KILLS; kill++) {
        workforce.awaitAcknowledged(LEAST_BATCHES + random.nextInt(LEAST_BATCHES));
        Wait.millis(random.nextInt(30));
        installation.killServer();
        workforce.pause();
        installation.startServer();
        reader.pullAll();
        workforce.compare(reader.documents());
        workforce.resume();
      }
      workforce.finish();
      acknowledged = workforce.acknowledged();
      reader.pullAll();
      workforce.compare(reader.documents());
    }
    var text =
        "%,d kills, %,d acknowledged batches, %d lost, %d partial"
            .formatted(KILLS, acknowledged, violations.count("lost"), violations.count("partial"));
    return new Figure(text, violations.all());
  }

  private List<Writer> writers(Installation installation, UUID entity, Random random) {
    return installation.crew().devices().stream()
        .map(device -> new Writer(device, entity, new Random(random.nextLong()), violations))
        .toList();
  }
}
