package org.cairn.proof.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Crew;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P10: one operation in a hundred cannot be worked on, because what it carries is damaged in the
 * database, or because the database refuses what comes of it.
 */
@ExtendWith(SharedInstallation.class)
class PoisonIT {
  private static final int CHANGES = 100;
  private static final int POISONED_IN_EACH = 1;
  private static final int WAVES = Proof.isLong() ? 10 : 2;

  private final Violations violations = new Violations();
  private final List<Double> plain = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();
  private int poisoned;
  private int others;

  /** What is sent in one wave, and which of it is to fail. */
  private record Wave(List<Edit> edits, Set<UUID> damaged, Set<UUID> refused) {
    static Wave empty() {
      return new Wave(new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }

    boolean isPoisoned(Edit edit) {
      return damaged.contains(edit.opId()) || refused.contains(edit.documentId());
    }
  }

  @Test
  void poisoned_operations_are_parked_and_keep_no_others_waiting(Installation installation)
      throws Exception {
    Proof.of("P10").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var entity = installation.crew().newEntity(random);
    new Run(installation, entity, random).show(0, new ArrayList<>());
    for (int wave = 0; wave < WAVES; wave++) {
      new Run(installation, entity, random).show(0, plain);
      new Run(installation, entity, random).show(POISONED_IN_EACH, beside);
    }
    var text =
        "%d of %,d operations poisoned, %d not parked with code and payload, %d others lost;"
            + " the others' time in the queue is %.1f times that of a run without poison (median),"
            + " %.1f times (95 %%)";
    return new Figure(
        text.formatted(
            poisoned,
            poisoned + others,
            violations.count("not parked"),
            violations.count("lost"),
            ratio(0.5),
            ratio(0.95)),
        violations.all());
  }

  private double ratio(double part) {
    return quantile(beside, part) / quantile(plain, part);
  }

  private static double quantile(List<Double> times, double part) {
    var sorted = times.stream().sorted().toList();
    return sorted.get((int) (part * (sorted.size() - 1)));
  }

  /** One wave, from a pause of the queue until nothing is left in it. */
  private final class Run {
    private final Installation installation;
    private final UUID entity;
    private final Random random;
    private final Faults faults;
    private final Wave wave = Wave.empty();
    private Instant resumed;

    Run(Installation installation, UUID entity, Random random) {
      this.installation = installation;
      this.entity = entity;
      this.random = random;
      this.faults = new Faults(installation.database());
    }

    void show(int bad, List<Double> times) throws SQLException {
      tell("pause");
      Wait.until("what was begun is finished", () -> Books.claimed(installation.database()) == 0);
      try {
        for (var device : installation.crew().devices()) {
          handOver(device, bad);
        }
        poison();
      } finally {
        resumed = Instant.now();
        tell("resume");
      }
      try {
        Wait.until("the queue is empty", () -> Books.open(installation.database()) == 0);
      } finally {
        if (!wave.refused.isEmpty()) {
          faults.allow();
        }
      }
      compare(times);
    }

    private void handOver(Session device, int bad) {
      var edits = new ArrayList<Edit>();
      for (int i = 0; i < CHANGES; i++) {
        var place = new Edit.Place(Ids.next(random), entity);
        var data = JsonNodeFactory.instance.objectNode().put("n", random.nextInt());
        edits.add(new Edit(Ids.next(random), Crew.TYPE, place, 0, data));
      }
      wave.edits.addAll(edits);
      for (int i = 0; i < bad; i++) {
        var one = edits.get(random.nextInt(CHANGES));
        if (random.nextBoolean()) {
          wave.damaged.add(one.opId());
        } else {
          wave.refused.add(one.documentId());
        }
      }
      var request =
          device
              .http()
              .to("/api/v1/sync/batch", device.token())
              .header("Content-Type", "application/json")
              .header("Prefer", "respond-async")
              .POST(BodyPublishers.ofByteArray(Batch.perItem(Ids.next(random), edits).body()));
      device.http().send(request).require(202);
    }

    private void tell(String what) {
      var nothing = JsonNodeFactory.instance.objectNode();
      installation.admin().post("/api/v1/queue/" + what, nothing).require(200);
    }

    private void poison() {
      if (!wave.damaged.isEmpty()) {
        faults.damage(wave.damaged);
      }
      if (!wave.refused.isEmpty()) {
        faults.refuse(wave.refused);
      }
    }

    private void compare(List<Double> times) throws SQLException {
      var ends = ends();
      for (var edit : wave.edits) {
        var end = ends.get(edit.opId());
        if (end == null) {
          violations.add("lost", "no result of " + edit.opId());
        } else if (wave.isPoisoned(edit)) {
          poisoned++;
          compareFailure(edit, end);
        } else {
          others++;
          times.add(end.millis());
          if (end.outcome() != 0) {
            violations.add("lost", edit.opId() + " has outcome " + end.outcome());
          }
        }
      }
    }

    private void compareFailure(Edit edit, End end) throws SQLException {
      var kept = faults.kept(edit.opId());
      if (end.outcome() != 2 || kept == null || !kept.code().equals("UNPROCESSABLE_OPERATION")) {
        violations.add("not parked", edit.opId() + " ended as " + end + ", kept as " + kept);
        return;
      }
      var sent = edit.toJson().toString();
      boolean whole = !wave.damaged.contains(edit.opId());
      var expected = whole ? sent : sent.substring(0, kept.payload().length);
      if (!expected.equals(new String(kept.payload(), StandardCharsets.UTF_8))) {
        violations.add("not parked", edit.opId() + " is not kept as it was");
      }
    }

    /** How an operation ended, and how long after the queue went on. */
    private record End(int outcome, double millis) {}

    private Map<UUID, End> ends() throws SQLException {
      var ends = new HashMap<UUID, End>();
      var operations = Faults.list(wave.edits.stream().map(Edit::opId).toList());
      var query =
          "SELECT op_id, outcome, finished_at FROM sync_result WHERE op_id IN " + operations;
      try (var connection = installation.database().connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        while (rows.next()) {
          var finished = rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
          double millis = Duration.between(resumed, finished).toNanos() / 1e6;
          ends.put(Books.id(rows, 1), new End(rows.getInt(2), millis));
        }
      }
      return ends;
    }
  }
}
