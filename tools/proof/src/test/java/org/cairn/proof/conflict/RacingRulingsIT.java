package org.cairn.proof.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Crew;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P7: two people decide one conflict at the same moment, one for the server and one for the device.
 * One of them wins, the other is told who it was; the document says what the winner decided, and
 * the device is told so once. {@code -Dcairn.proof.races} asks for more.
 */
@ExtendWith(SharedInstallation.class)
class RacingRulingsIT {
  private static final int RACES = Integer.getInteger("cairn.proof.races", 250);
  private static final int BATCH = 100;

  private final Violations violations = new Violations();
  private final Map<String, String> told = new HashMap<>();

  /** An edit that waits. */
  private record Waiting(Edit.Place place, UUID opId, String conflictId) {}

  @Test
  void of_two_people_who_decide_at_once_one_wins(Installation installation) throws Exception {
    Proof.of("P7").show(random -> attempt(installation, random));
  }

  private Figure attempt(Installation installation, Random random) throws Exception {
    installation.crew();
    var sessions =
        Stream.generate(() -> installation.admin().newDeviceOfRole("COORDINATOR"))
            .limit(3)
            .toList();
    var device = new FieldDevice(sessions.get(2));
    device.pullAll();
    device.onPage(this::learn);
    var waiting = open(device, sessions.get(0), random);
    var people = Executors.newFixedThreadPool(2);
    var winners = new HashMap<String, String>();
    try {
      for (var one : waiting) {
        winners.put(one.conflictId(), race(people, sessions, one));
      }
    } finally {
      people.shutdownNow();
    }
    device.pullAll();
    waiting.forEach(one -> compare(device, one, winners.get(one.conflictId())));
    long server = winners.values().stream().filter("SERVER_WINS"::equals).count();
    var text = "%d races, %d single winners (%d for the server), %d documents or devices wrong";
    return new Figure(
        text.formatted(
            RACES, RACES - violations.count("race"), server, violations.count("outcome")),
        violations.all());
  }

  /** The device creates, somebody else edits, and the device edits what it had. */
  private List<Waiting> open(FieldDevice device, Session other, Random random) {
    var waiting = new ArrayList<Waiting>();
    var others = new FieldDevice(other);
    for (int from = 0; from < RACES; from += BATCH) {
      var places =
          Stream.generate(() -> new Edit.Place(Ids.next(random), Ids.next(random)))
              .limit(Math.min(BATCH, RACES - from))
              .toList();
      push(device, edits(places, 0, "created", random), random);
      push(others, edits(places, 1, "on the server", random), random);
      var late = edits(places, 1, "of the device", random);
      var conflicts = push(device, late, random).path("conflicts");
      for (int i = 0; i < places.size(); i++) {
        var id = conflicts.path(i).at("/conflict/id").asText();
        waiting.add(new Waiting(places.get(i), late.get(i).opId(), id));
      }
    }
    return waiting;
  }

  private static List<Edit> edits(List<Edit.Place> places, int base, String says, Random random) {
    return places.stream()
        .map(
            place ->
                new Edit(
                    Ids.next(random),
                    Crew.TYPE,
                    place,
                    base,
                    JsonNodeFactory.instance.objectNode().put("says", says)))
        .toList();
  }

  private static JsonNode push(FieldDevice device, List<Edit> edits, Random random) {
    return device.push(Batch.perItem(Ids.next(random), edits)).require(200).json();
  }

  /** Returns what the winner decided; null where there is not exactly one. */
  private String race(ExecutorService people, List<Session> sessions, Waiting one)
      throws Exception {
    var barrier = new CyclicBarrier(2);
    Callable<Answer> forServer = () -> decide(barrier, sessions.get(0), one, "SERVER_WINS");
    Callable<Answer> forDevice = () -> decide(barrier, sessions.get(1), one, "CLIENT_WINS");
    var answers = people.invokeAll(List.of(forServer, forDevice));
    var server = answers.get(0).get();
    var client = answers.get(1).get();
    boolean serverWon = server.status() == 200;
    var winner = serverWon ? "SERVER_WINS" : "CLIENT_WINS";
    var loser = serverWon ? client : server;
    boolean named = loser.json().at("/decision/resolution").asText().equals(winner);
    boolean single = serverWon != (client.status() == 200);
    if (!single || loser.status() != 409 || !named) {
      violations.add("race", "for the server: " + server + ", for the device: " + client);
      return null;
    }
    return winner;
  }

  private static Answer decide(CyclicBarrier barrier, Session session, Waiting one, String strategy)
      throws Exception {
    var body =
        """
        {"resolutions": [{"conflictId": "%s", "expectedVersion": 2, "strategy": "%s",
                          "note": "at the same moment"}]}
        """
            .formatted(one.conflictId(), strategy)
            .getBytes(StandardCharsets.UTF_8);
    barrier.await();
    return session.http().post("/api/v1/sync/resolve", session.token(), body);
  }

  private void learn(JsonNode page) {
    for (var decision : page.path("decisions")) {
      var before = told.put(decision.path("opId").asText(), decision.path("outcome").asText());
      if (before != null) {
        violations.add("outcome", "a device is told twice: " + decision);
      }
    }
  }

  private void compare(FieldDevice device, Waiting one, String winner) {
    if (winner == null) {
      return;
    }
    var held = device.documents().get(one.place().documentId());
    var says = winner.equals("SERVER_WINS") ? "on the server" : "of the device";
    if (held == null || !held.data().path("says").asText().equals(says)) {
      violations.add("outcome", winner + " was decided, but the device holds " + held);
    }
    if (!winner.equals(told.get(one.opId().toString()))) {
      violations.add(
          "outcome",
          winner + " was decided, but the device was told " + told.get(one.opId().toString()));
    }
  }
}
