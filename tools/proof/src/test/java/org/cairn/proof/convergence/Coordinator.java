package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Asking;
import org.cairn.proof.device.Session;

/** Decides conflicts by chance, takes decisions back, and reads what the server keeps. */
final class Coordinator {
  /** What a decision that came too late, or has nothing to take back, is answered. */
  private static final Set<String> REFUSALS = Set.of("STALE", "ALREADY_EXISTS");

  private final Session session;
  private final Random random;
  private final Pen pen;
  private final Map<UUID, List<Ruling>> rulings = new HashMap<>();

  Coordinator(Session session, Random random, Pen pen) {
    this.session = session;
    this.random = random;
    this.pen = pen;
  }

  List<Ruling> rulings(Subject subject) {
    return rulings.getOrDefault(subject.id(), List.of());
  }

  UUID userId() {
    return session.userId();
  }

  JsonNode get(String path) {
    return ask(path).require(200).json();
  }

  Answer ask(String path) {
    return Asking.patiently(() -> session.http().get("/api/v1/" + path, session.token()));
  }

  List<JsonNode> conflicts(Subject subject) {
    var conflicts = new ArrayList<JsonNode>();
    for (var item : get("sync/conflicts?limit=1000&documentId=" + subject.id()).path("items")) {
      conflicts.add(get("sync/conflicts/" + item.path("id").asText()));
    }
    return conflicts;
  }

  /** Decides, or takes back, something about a document, where there is something. */
  void act(Subject subject) {
    var all = get("sync/conflicts?limit=1000&documentId=" + subject.id()).path("items");
    var open = open(all);
    if (open != null) {
      decide(subject, get("sync/conflicts/" + open));
    } else if (!all.isEmpty() && random.nextInt(3) == 0) {
      var any = all.get(random.nextInt(all.size())).path("id").asText();
      undo(subject, get("sync/conflicts/" + any));
    }
  }

  /** There is one at the most. */
  private static String open(JsonNode conflicts) {
    for (var one : conflicts) {
      if (one.path("status").asText().equals("OPEN")) {
        return one.path("id").asText();
      }
    }
    return null;
  }

  private void decide(Subject subject, JsonNode conflict) {
    var strategies = List.of("SERVER_WINS", "CLIENT_WINS", "MERGE", "MERGE", "MANUAL");
    var strategy = strategies.get(random.nextInt(strategies.size()));
    var server = conflict.path("server");
    var wish = JsonNodeFactory.instance.objectNode().put("conflictId", id(conflict).toString());
    wish.put("strategy", strategy).put("note", "as " + strategy);
    wish.put("expectedVersion", server.path("versionNumber").asInt());
    var data = strategy.equals("MANUAL") ? byHand(server.path("data")) : null;
    if (data != null) {
      wish.set("data", data);
    }
    var fields = new HashMap<String, String>();
    if (strategy.equals("MERGE")) {
      conflict.path("openFields").forEach(place -> fields.put(place.asText(), side()));
      fields.forEach(wish.withObject("/fields")::put);
    }
    var request = JsonNodeFactory.instance.objectNode();
    request.putArray("resolutions").add(wish);
    var answer = post("sync/resolve", request);
    boolean nothingToMerge = strategy.equals("MERGE") && isDeletion(conflict);
    if (!(nothingToMerge && answer.code().equals("INVALID")) && taken(answer)) {
      var item = answer.json().path("items").path(0);
      int version = item.path("versionNumber").asInt();
      int made = item.path("changed").asBoolean() ? version : 0;
      int from = server.path("versionNumber").asInt();
      add(
          subject,
          new Ruling(id(conflict), strategy, fields, data, edits(conflict), from, version, made));
    }
  }

  private static boolean isDeletion(JsonNode conflict) {
    return conflict.at("/server/deleted").asBoolean() || last(conflict).path("deletes").asBoolean();
  }

  /** The edit that was made last; those of a device as they came. */
  private static JsonNode last(JsonNode conflict) {
    var latest = new HashMap<String, Instant>();
    JsonNode last = null;
    Instant lastMade = Instant.MIN;
    for (var edit : conflict.path("edits")) {
      var made = Instant.parse(edit.path("madeAt").asText());
      var device = edit.path("deviceId").asText();
      var time = latest.merge(device, made, (a, b) -> a.isAfter(b) ? a : b);
      if (!time.isBefore(lastMade)) {
        last = edit;
        lastMade = time;
      }
    }
    return last;
  }

  private JsonNode byHand(JsonNode server) {
    return server.isObject() ? pen.edited((ObjectNode) server) : pen.newContent();
  }

  private String side() {
    return random.nextBoolean() ? "server" : "client";
  }

  private void undo(Subject subject, JsonNode conflict) {
    var request = JsonNodeFactory.instance.objectNode().put("note", "taken back");
    int now = conflict.at("/server/versionNumber").asInt();
    if (random.nextBoolean()) {
      request.put("expectedVersion", now);
    }
    var answer = post("sync/conflicts/" + id(conflict) + "/undo", request);
    if (taken(answer)) {
      int version = answer.json().path("versionNumber").asInt();
      var decided = conflict.path("decision");
      int result = decided.path("versionNumber").asInt();
      int from = from(subject, conflict);
      int made = version > now ? version : 0;
      add(
          subject,
          new Ruling(id(conflict), "UNDO", Map.of(), null, edits(conflict), from, result, made));
    }
  }

  /** The version that the decision met which holds: the last of a person, or else the automatic. */
  private int from(Subject subject, JsonNode conflict) {
    return rulings(subject).stream()
        .filter(one -> one.conflictId().equals(id(conflict)))
        .reduce((earlier, later) -> later)
        .map(Ruling::from)
        .orElse(conflict.at("/edits/0/serverVersion").asInt());
  }

  private static boolean taken(Answer answer) {
    if (answer.status() == 200) {
      return true;
    }
    if (!REFUSALS.contains(answer.code())) {
      throw new IllegalStateException("To a coordinator: " + answer);
    }
    return false;
  }

  private Answer post(String path, ObjectNode request) {
    var body = request.toString().getBytes(StandardCharsets.UTF_8);
    return Asking.patiently(() -> session.http().post("/api/v1/" + path, session.token(), body));
  }

  private void add(Subject subject, Ruling ruling) {
    rulings.computeIfAbsent(subject.id(), id -> new ArrayList<>()).add(ruling);
  }

  private static UUID id(JsonNode conflict) {
    return UUID.fromString(conflict.path("id").asText());
  }

  private static List<UUID> edits(JsonNode conflict) {
    var edits = new ArrayList<UUID>();
    conflict.path("edits").forEach(edit -> edits.add(UUID.fromString(edit.path("opId").asText())));
    return edits;
  }
}
