package org.cairn.proof.assignment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.proof.Crowd;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Admin;
import org.cairn.proof.installation.Crew;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P8: pulls without a pause while entities come and go, each once, so that nothing that happens
 * later can mend what one page got wrong. A pull that learned the caller's rights before it learned
 * how far to read missed 16 documents and kept 21, of 240 turns at 4 devices.
 */
@ExtendWith(SharedInstallation.class)
class RacingTurnsIT {
  private static final int DEVICES = 4;
  private static final int ENTITIES = 160;
  private static final int LONGEST_PAUSE = 12;

  private final Violations violations = new Violations();

  @Test
  void a_turn_that_races_with_a_pull_is_told_all_the_same(Installation installation)
      throws Exception {
    Proof.of("P8").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var entities = Stream.generate(() -> Ids.next(random)).limit(ENTITIES).toList();
    var documents = record(installation, entities, random);
    var admin = installation.admin();
    var username = admin.createUser("FIELD_WORKER");
    var sessions = Stream.generate(() -> admin.newDevice(username)).limit(DEVICES).toList();
    var devices = sessions.stream().map(FieldDevice::new).toList();
    try (var crowd = new Crowd()) {
      devices.forEach(device -> crowd.repeat(() -> device.pull(5)));
      turn(admin, sessions.get(0).userId(), entities, random);
      crowd.finish();
    }
    devices.forEach(device -> compare(device, entities, documents));
    var text = "%d turns while %d devices pull: %d missed, %d kept";
    return new Figure(
        text.formatted(
            ENTITIES + ENTITIES / 2, DEVICES, violations.count("missed"), violations.count("kept")),
        violations.all());
  }

  /** One document in each entity. */
  private static Map<UUID, UUID> record(
      Installation installation, List<UUID> entities, Random random) {
    var documents =
        entities.stream().collect(Collectors.toMap(Function.identity(), id -> Ids.next(random)));
    var coordinator = new FieldDevice(installation.crew().readers().get(0));
    for (int from = 0; from < entities.size(); from += 80) {
      var edits =
          entities.subList(from, Math.min(entities.size(), from + 80)).stream()
              .map(entity -> created(documents.get(entity), entity, random))
              .toList();
      coordinator.push(Batch.perItem(Ids.next(random), edits)).require(200);
    }
    return documents;
  }

  private static Edit created(UUID id, UUID entity, Random random) {
    var data = JsonNodeFactory.instance.objectNode().put("n", random.nextInt());
    return new Edit(Ids.next(random), Crew.TYPE, new Edit.Place(id, entity), 0, data);
  }

  /** Assigns each entity once; takes every second away again. */
  private static void turn(Admin admin, UUID user, List<UUID> entities, Random random) {
    for (int i = 0; i < entities.size(); i++) {
      var assignment = admin.assign(user, entities.get(i));
      Wait.millis(random.nextInt(LONGEST_PAUSE));
      if (isTakenAway(i)) {
        admin.end(assignment);
        Wait.millis(random.nextInt(LONGEST_PAUSE));
      }
    }
  }

  private static boolean isTakenAway(int entity) {
    return entity % 2 == 0;
  }

  private void compare(FieldDevice device, List<UUID> entities, Map<UUID, UUID> documents) {
    device.pullAll();
    for (int i = 0; i < entities.size(); i++) {
      boolean holds = device.documents().containsKey(documents.get(entities.get(i)));
      if (holds == isTakenAway(i)) {
        violations.add(holds ? "kept" : "missed", "entity " + i + " of " + ENTITIES);
      }
    }
  }
}
