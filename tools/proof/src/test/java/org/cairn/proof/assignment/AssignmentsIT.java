package org.cairn.proof.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.proof.Crowd;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Ids;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P8: assignments come and go while devices are past the documents, or in the middle of them. */
@ExtendWith(SharedInstallation.class)
class AssignmentsIT {
  private static final int USERS = 5;
  private static final int DEVICES_EACH = 2;
  private static final int ENTITIES = 10;
  private static final int DOCUMENTS = 80;
  private static final int ACTS = 240;

  private final Violations violations = new Violations();

  @Test
  void each_user_holds_what_is_assigned_and_nothing_else(Installation installation)
      throws Exception {
    Proof.of("P8").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    var entities = Stream.generate(() -> Ids.next(random)).limit(ENTITIES).toList();
    var scribes =
        installation.crew().readers().subList(0, 2).stream()
            .map(reader -> new Scribe(reader, entities, new Random(random.nextLong())))
            .toList();
    scribes.forEach(scribe -> scribe.create(DOCUMENTS));
    var followers = followers(installation, random);
    var users = followers.stream().map(Follower::userId).distinct().toList();
    var assignments =
        new Assignments(installation.admin(), users, entities, new Random(random.nextLong()));
    try (var crowd = new Crowd()) {
      followers.forEach(follower -> crowd.repeat(follower::act));
      scribes.forEach(scribe -> crowd.repeat(scribe::act));
      for (int act = 0; act < ACTS; act++) {
        assignments.act();
        Wait.millis(random.nextInt(20));
      }
      crowd.finish();
    }
    assignments.settle();
    compare(installation, followers, assignments);
    int moved = scribes.stream().mapToInt(Scribe::moved).sum();
    return figure(assignments, moved);
  }

  private static List<Follower> followers(Installation installation, Random random) {
    var followers = new ArrayList<Follower>();
    for (int user = 0; user < USERS; user++) {
      var username = installation.admin().createUser("FIELD_WORKER");
      for (int device = 0; device < DEVICES_EACH; device++) {
        var session = installation.admin().newDevice(username);
        followers.add(new Follower(session, new Random(random.nextLong())));
      }
    }
    return followers;
  }

  private void compare(
      Installation installation, List<Follower> followers, Assignments assignments) {
    var truth = new FieldDevice(installation.crew().readers().get(0));
    truth.pullAll();
    for (var follower : followers) {
      var seen = assignments.of(follower.userId());
      var expected =
          truth.documents().entrySet().stream()
              .filter(one -> seen.contains(one.getValue().entityId()))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      compare(expected, follower.finish(), "");
      compare(expected, follower.fresh(), " by a new device");
    }
  }

  private void compare(Map<UUID, Held> expected, Map<UUID, Held> held, String whom) {
    expected.forEach(
        (id, document) -> {
          if (!document.equals(held.get(id))) {
            violations.add("missed", id + whom + ": " + document + " but it holds " + held.get(id));
          }
        });
    held.forEach(
        (id, document) -> {
          if (!expected.containsKey(id)) {
            violations.add("kept", id + whom + ": " + document);
          }
        });
  }

  private Figure figure(Assignments assignments, int moved) {
    var text = "%d grants, %d missed, %d revokes, %d kept, beside %,d moved documents";
    return new Figure(
        text.formatted(
            assignments.granted(),
            violations.count("missed"),
            assignments.revoked(),
            violations.count("kept"),
            moved),
        violations.all());
  }
}
