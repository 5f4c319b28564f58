package org.cairn.proof.crash;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Puller;
import org.cairn.proof.device.Workforce;
import org.cairn.proof.device.Writer;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.ProofDatabase;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P2: the database is killed while devices push and pull. */
@ExtendWith(SharedInstallation.class)
class KilledDatabaseIT {
  private static final int KILLS = 12;
  private static final int LEAST_BATCHES = 60;

  private final Violations violations = new Violations();
  private Duration longest = Duration.ZERO;

  @Test
  void nothing_acknowledged_or_served_is_gone_and_the_server_recovers_by_itself(
      Installation installation) throws Exception {
    var proof = Proof.of("P2");
    if (!installation.database().isEmbedded()) {
      proof.skipped("the database of CAIRN_TEST_DB_URL is not ours to kill");
      Assumptions.abort("only with the embedded database");
    }
    proof.show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws SQLException {
    var pullers =
        installation.crew().readers().stream()
            .map(reader -> new Puller(reader, new Random(random.nextLong()), violations))
            .toList();
    long acknowledged;
    long pid = installation.serverPid();
    try (var workforce = workforce(installation, random)) {
      for (int kill = 0; kill < KILLS; kill++) {
        workforce.awaitAcknowledged(LEAST_BATCHES + random.nextInt(LEAST_BATCHES));
        Wait.millis(random.nextInt(30));
        kill(installation, pullers);
        var begun = Instant.now();
        workforce.awaitAcknowledged(1);
        var recovery = Duration.between(begun, Instant.now());
        longest = recovery.compareTo(longest) > 0 ? recovery : longest;
      }
      workforce.finish();
      acknowledged = workforce.acknowledged();
      var truth = new FieldDevice(installation.crew().readers().get(0));
      truth.pullAll();
      workforce.compare(truth.documents());
      compare(pullers, truth);
    }
    if (installation.serverPid() != pid) {
      violations.add("restart", "the server did not survive");
    }
    return figure(acknowledged);
  }

  private Workforce workforce(Installation installation, Random random) {
    var entity = installation.crew().newEntity(random);
    var writers =
        installation.crew().devices().stream()
            .map(device -> new Writer(device, entity, new Random(random.nextLong()), violations))
            .toList();
    return new Workforce(writers, violations);
  }

  /** Looks what the database still has before the server may reach it again. */
  private void kill(Installation installation, List<Puller> pullers) throws SQLException {
    var database = installation.database();
    database.kill();
    installation.proxy().block();
    database.startAgain();
    var kept = versions(database);
    for (var puller : pullers) {
      puller
          .served()
          .forEach(
              (id, version) -> {
                if (kept.getOrDefault(id, 0) < version) {
                  violations.add("vanished", "version " + version + " of " + id);
                }
              });
    }
    installation.proxy().unblock();
  }

  private static Map<UUID, Integer> versions(ProofDatabase database) throws SQLException {
    var versions = new HashMap<UUID, Integer>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id, version FROM sync_head")) {
      while (rows.next()) {
        var id = ByteBuffer.wrap(rows.getBytes(1));
        versions.put(new UUID(id.getLong(), id.getLong()), rows.getInt(2));
      }
    }
    return versions;
  }

  private void compare(List<Puller> pullers, FieldDevice truth) {
    for (var puller : pullers) {
      var held = puller.finish();
      if (!held.equals(truth.documents())) {
        violations.add("vanished", "a puller does not hold what the server has");
      }
    }
  }

  private Figure figure(long acknowledged) {
    var text =
        "%d kills, %,d acknowledged batches, %d acknowledged lost, %d served changes vanished, "
            + "recovered in at most %.1f s without restart";
    return new Figure(
        text.formatted(
            KILLS,
            acknowledged,
            violations.count("lost") + violations.count("partial"),
            violations.count("vanished"),
            longest.toMillis() / 1000.0),
        violations.all());
  }
}
